import {
  expect,
  expectAccessible,
  expectAccessibleInAllLooks,
  openElsewhere,
  test,
} from '../support/app-test.ts'

test('who says what is told by keyboard, counted by speaker, merged, and goes along in a bundle', async ({
  page,
  workbench,
  host,
  browser,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  const claim = workbench.claim(/^The helicopter training centre in Venezuela opened/)
  await expect(claim).toContainText('3 go back to Rostec')
  const mention = claim.getByRole('listitem').filter({ hasText: 'which belongs to the state corporation' })
  await mention.getByRole('button', { name: 'Who says so', exact: true }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who says so' })).toBeFocused()
  await expect(page.getByRole('option').first()).toHaveText('Rosoboronexport named here')
  await expectAccessible(page, 'the choice of a party', { within: '[role=listbox]' })
  await page.keyboard.type('Cordillera')
  await expect(page.getByRole('option', { name: 'New party “Cordillera”' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'In what role' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('newspaper')
  await expectAccessible(page, 'who says so, being said')
  await page.keyboard.press('Enter')
  await expect(mention.getByRole('button', { name: 'Who says so: Cordillera, newspaper' })).toBeVisible()
  await expect(claim).toContainText('2 speakers: Rostec, Cordillera')

  await page.getByRole('link', { name: 'Parties' }).click()
  const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, .*attributions?$`) })
  await row('Cordillera').click()
  await expectAccessibleInAllLooks(page, 'the parties')
  await page.getByRole('button', { name: 'Party menu' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another party' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge into another party' })
  await dialog.getByRole('combobox', { name: 'Merge into' }).fill('cavim')
  await expect(page.getByRole('option')).toHaveText([/^CAVIM/])
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('1 passage will be attributed to “CAVIM”.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(row('CAVIM')).toHaveAccessibleName(/1 attribution$/)
  await expect(row('Cordillera')).toBeHidden()
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(row('Cordillera')).toBeVisible()
  await workbench.saved()

  await openElsewhere(browser, host, await workbench.exportBundle(), async (other) => {
    await expect(other.claim(/^The helicopter training centre/)).toContainText(
      '2 speakers: Rostec, Cordillera',
    )
  })
})
