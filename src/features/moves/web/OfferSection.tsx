import { Select, Text } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import { AnswerOfMove } from './AnswerOfMove.tsx'
import styles from './moves.module.css'

/** Where somebody goes who has left: known later than the leaving, or named anew after a refusal. */
export function OfferSection({ answer: { card, move, neighbours } }: { answer: contract.Leaving }) {
  if (neighbours.length === 0) return null
  const mayOffer = move === null || move.declinedOn !== null
  return (
    <section className={styles.section}>
      <h2>Переход в другую организацию</h2>
      {move && (
        <Text mb="md">
          {move.to ?? 'Другая организация'}: <AnswerOfMove move={move} />
        </Text>
      )}
      {mayOffer && <OfferForm key={card.version} card={card} neighbours={neighbours} />}
    </section>
  )
}

function OfferForm({ card, neighbours }: Pick<contract.Leaving, 'card' | 'neighbours'>) {
  const answers = useAnswers({ start: { toOrganisationId: '' } })
  const refreshes = [contract.showLeaving, contract.showTransfers]
  const withdraw = useCommand(contract.withdraw, { refreshes })
  const offer = useCommand(contract.offer, {
    refreshes,
    onDone: (output) => notifyUndo('Предложено другой организации', () => withdraw.runOrThrow(output)),
  })
  const { toOrganisationId } = answers.values
  return (
    <Form
      answers={answers}
      problem={offer.problem}
      onRetry={offer.retry}
      busy={offer.busy}
      act="Предложить"
      whyNot={toOrganisationId ? null : 'Выберите организацию'}
      onSubmit={() => offer.run({ id: card.id, version: card.version, toOrganisationId })}
    >
      <Select
        {...answers.field('toOrganisationId', 'Куда переходит человек?')}
        description="Организация муниципалитета увидит предложение и примет человека сама: без согласий и пар, они остаются здесь."
        data={neighbours.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        nothingFoundMessage="Такой организации нет"
      />
    </Form>
  )
}
