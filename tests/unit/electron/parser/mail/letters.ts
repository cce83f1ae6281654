/** Letters written for the tests; line ends are those of e-mail. */
const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')

export const PLAIN = crlf(`From: =?utf-8?Q?Mar=C3=ADa_L=C3=B3pez?= <maria@harbour-wire.example>
To: desk@example.org
Subject: Re: Harbour opens two years late
Date: Fri, 5 Apr 2019 09:15:00 +0200 (CEST)
Message-ID: <1@harbour-wire.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

The new harbour opened on Friday, two years later than planned, the port authority said.

Its first ferry left at noon with four hundred passengers on board. Residents had waited at the gates since dawn.
`)

export const NEWSLETTER = crlf(`From: The Quay <letter@news.quay.example>
To: reader@example.org
List-Id: "The Quay, weekly" <weekly.quay.example>
Subject: =?utf-8?B?RmVycmllcyDigJMgd2hvIHBheXM/?=
Date: Tue, 2 Apr 2019 06:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="cut"

--cut
Content-Type: text/plain; charset=utf-8

Your program cannot show this letter.
--cut
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><p><a href=3D"https://quay.example/letters/14?id=3D7#top">View this e-mail =
in your browser</a></p>
<h1>Ferries =E2=80=93 who pays?</h1>
<p>The state pays for the piers, and the shipping line pays for the boats, the ministry said on Monday.</p>
<p>Nobody has said yet who pays for the winter months, in which hardly anybody travels to the islands.</p>
</body></html>
--cut--
`)

export const WITH_ATTACHMENTS = crlf(`From: Desk <desk@example.org>
Subject: The minutes
Date: Wed, 3 Apr 2019 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b1

--b1
Content-Type: text/plain; charset=utf-8

Here are the minutes of the council, and the invitation to the next meeting in May.
--b1
Content-Type: text/html; name="minutes.html"
Content-Disposition: attachment; filename="minutes.html"
Content-Transfer-Encoding: base64

${Buffer.from('<html><body><h1>Minutes</h1><p>The council met at nine and closed at noon.</p></body></html>').toString('base64')}
--b1
Content-Type: text/calendar
Content-Disposition: attachment; filename="meeting.ics"

BEGIN:VCALENDAR
--b1
Content-Type: image/png; name="logo.png"
Content-Disposition: attachment; filename="logo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b1--
`)

/** A mailbox as programs write it: postmarks, and lines that look like one marked. */
export const mailboxOf = (...letters: readonly string[]): string =>
  letters
    .map(
      (letter) =>
        `From desk@example.org Fri Apr  5 09:15:00 2019\r\n${letter.replace(/^(>*From )/gm, '>$1').replace(/^>(From: )/gm, '$1')}\r\n`,
    )
    .join('')
