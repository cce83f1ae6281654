import { Fragment } from 'react'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { useSay } from '../../state/wording.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { keyLabel } from '../../ui/keys.ts'
import { keyGroups } from './key-groups.ts'
import s from './keyboard-map.module.css'

/** The sheet of all shortcuts, made from the command list. */
export function KeyboardMap() {
  const open = useWorkspace((state) => state.dialog?.kind === 'keys')
  const say = useSay()
  return (
    <Dialog
      open={open}
      onOpenChange={() => workspace.getState().closeDialog()}
      title="Keyboard map"
      description="Single letters work while a text or a list has the focus; they can be switched off in the settings."
      size="large"
      readable
    >
      <div className={s.groups}>
        {keyGroups(say).map(({ name, rows }) => (
          <section key={name} className={s.group}>
            <h3 className={s.name}>{name}</h3>
            <dl className={s.rows}>
              {rows.map(({ title, keys }) => (
                <div key={title} className={s.row}>
                  <dt>{title}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index === 0 ? null : ' or '}
                        <kbd className={s.key}>{keyLabel(key)}</kbd>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
