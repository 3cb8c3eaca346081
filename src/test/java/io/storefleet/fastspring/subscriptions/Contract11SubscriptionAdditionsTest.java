package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.Outcomes.confirmed;
import static io.storefleet.fastspring.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.AgainstSimulator;
import io.storefleet.fastspring.CoTermGroupId;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.ItemResult.Failure;
import io.storefleet.fastspring.ItemResult.Success;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.CoTermUpdate.Action;
import io.storefleet.fastspring.subscriptions.SurveyQuery.Sorting;
import io.storefleet.simulator.billing.SimulatedSubscription;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Contract §11.9: transfer, co-term, cancel survey. */
class Contract11SubscriptionAdditionsTest {

    private static final SubscriptionId NOBODY = new SubscriptionId("sUb0nobodyaaaaaaaaaaaA");
    private static final CoTermGroupId NO_GROUP = new CoTermGroupId("NOGROUP");

    @AutoClose
    private final Aurora aurora = new Aurora();

    private final SimulatedSubscription one = aurora.renewing();
    private final SimulatedSubscription other =
            aurora.some(each -> !each.account().equals(one.account())
                    && each.currency().equals(one.currency())
                    && each.state() == one.state()
                    && each.course().interval().equals(one.course().interval())
                    && each.course().term().renewal().auto()
                    && each.course().ending().remaining() == null
                    && each.course().pause() == null);
    private final AccountId owner = new AccountId(one.account());

    private TransferResult move(TransferTarget target, SubscriptionId... ids) {
        return confirmed(aurora.subscriptions
                .transfers()
                .transfer(new SubscriptionTransfer(
                        "op@example.org", new AccountId(other.account()), target, List.of(ids))));
    }

    @Test
    void movesSubscriptionsToAnotherAccount() {
        var result = move(new TransferTarget.Existing(owner), Aurora.id(other), NOBODY);

        assertThat(result.target()).isEqualTo(owner);
        assertThat(result.transferred()).containsExactly(Aurora.id(other));
        assertThat(result.failed()).extracting(TransferResult.Failed::code).containsExactly("SUBSCRIPTION_NOT_FOUND");
        assertThat(aurora.subscriptions.get(Aurora.id(other)).origin().account())
                .isEqualTo(owner);
    }

    @Test
    void movesASubscriptionToAnAccountItMakes() {
        var target = new TransferTarget.New(
                "nora@example.org",
                new TransferTarget.Person("Nora", "Example", null, null, "en"),
                new TransferTarget.Address("1 Street", "Austin", "US-TX", "US", "73301"));

        var result = move(target, Aurora.id(other));

        AccountId made = Objects.requireNonNull(result.target());
        assertThat(made).isNotEqualTo(owner);
        assertThat(aurora.given
                        .state()
                        .accounts()
                        .read(made.value())
                        .orElseThrow()
                        .email())
                .isEqualTo("nora@example.org");
    }

    @Test
    void isRefusedATransferFromNobody() {
        var outcome = aurora.subscriptions
                .transfers()
                .transfer(new SubscriptionTransfer(
                        "op@example.org",
                        new AccountId("nobody"),
                        new TransferTarget.Existing(owner),
                        List.of(Aurora.id(one))));

        assertThat(refusal(outcome).code()).isEqualTo("sourceAccountId");
    }

    private CoTermGroup group() {
        move(new TransferTarget.Existing(owner), Aurora.id(other));
        return confirmed(
                aurora.subscriptions.coTerms().create(owner, "All in one", List.of(Aurora.id(one), Aurora.id(other))));
    }

    @Test
    void makesAGroupAndReadsIt() {
        CoTermGroup made = group();
        CoTermGroup read = aurora.subscriptions.coTerms().get(made.id());

        assertThat(made.displayName()).isEqualTo("All in one");
        assertThat(made.account()).isEqualTo(owner);
        assertThat(read.account()).isEqualTo(owner);
        assertThat(read.criteria()).isEqualTo(made.criteria());
        assertThat(read.criteria().currencies()).containsExactly(one.currency());
        assertThat(read.members())
                .extracting(CoTermGroup.Member::subscription)
                .containsExactly(Aurora.id(one), Aurora.id(other));
        assertThat(read.members()).allMatch(member -> member.renewalAmount() != null);
        assertThat(read.members()).extracting(CoTermGroup.Member::status).allMatch(CoTermStatus::isKnown);
    }

    @Test
    void estimatesAndThenAlignsAGroup() {
        CoTerms coTerms = aurora.subscriptions.coTerms();
        CoTermGroupId id = group().id();

        CoTermEstimate estimate = coTerms.estimate(id);

        assertThat(estimate.group()).isEqualTo(id);
        assertThat(estimate.currency()).isEqualTo(one.currency());
        assertThat(estimate.total()).isNotNull();
        assertThat(aurora.given.simulator.chargesMade()).isZero();

        CoTermExecution execution = confirmed(coTerms.execute(id));

        assertThat(execution.subscriptions()).containsExactly(Aurora.id(one), Aurora.id(other));
        assertThat(coTerms.get(id).members())
                .extracting(CoTermGroup.Member::status)
                .allMatch(CoTermStatus::isExecuted);
        assertThat(aurora.subscriptions.get(Aurora.id(one)).schedule().next())
                .isEqualTo(aurora.subscriptions.get(Aurora.id(other)).schedule().next());
    }

    @Test
    void changesAGroupWithAResultForEachAndDissolvesIt() {
        CoTerms coTerms = aurora.subscriptions.coTerms();
        CoTermGroupId id = group().id();
        var leaving = new CoTermUpdate(Action.REMOVE, List.of(Aurora.id(other), NOBODY), "Less", false);

        List<ItemResult<CoTermChange>> preview = coTerms.preview(id, leaving);
        int before = coTerms.get(id).members().size();
        List<ItemResult<CoTermChange>> results = confirmed(coTerms.update(id, leaving));

        assertThat(before).isEqualTo(2);
        assertThat(preview.get(0)).isInstanceOf(Success.class);
        assertThat(((Success<CoTermChange>) preview.get(0)).value().current()).isNotNull();
        assertThat(results.get(0)).isInstanceOf(Success.class);
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("SUBSCRIPTION_NOT_FOUND"));
        assertThat(coTerms.get(id).displayName()).isEqualTo("Less");
        assertThat(confirmed(coTerms.delete(id)))
                .extracting(CoTermGroup.Member::subscription)
                .containsExactly(Aurora.id(one));
        assertThatThrownBy(() -> coTerms.get(id)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void isRefusedAGroupOfNobody() {
        CoTerms coTerms = aurora.subscriptions.coTerms();

        assertThat(refusal(coTerms.create(owner, "None", List.of(NOBODY))).code())
                .isEqualTo("SUBSCRIPTION_NOT_FOUND");
        assertThat(refusal(coTerms.execute(NO_GROUP)).code()).isEqualTo("coTermGroupId");
        assertThat(refusal(coTerms.delete(NO_GROUP)).code()).isEqualTo("coTermGroupId");
        assertThatThrownBy(() -> coTerms.estimate(NO_GROUP)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void offersReasonsUntilOneIsGiven() {
        CancelSurveys surveys = aurora.subscriptions.cancelSurveys();
        SubscriptionId id = Aurora.id(one);

        CancelSurvey before = surveys.survey(id, "en");
        SurveyResponse said = confirmed(surveys.answer(new SurveyAnswer(id, CancelReason.SUPPORT, "Too slow", "en")));
        CancelSurvey after = surveys.survey(id);

        assertThat(before.reasons())
                .extracting(choice -> CancelReason.of(choice.id()).orElseThrow())
                .containsExactly(CancelReason.values());
        assertThat(before.answer()).isNull();
        assertThat(said.reason()).contains(CancelReason.SUPPORT);
        assertThat(after.answer()).isEqualTo(said);
        assertThat(after.product().path())
                .isEqualTo(new ProductPath(one.plan().product().path()));
    }

    @Test
    void findsAnswersOfAProductInAnOrder() {
        CancelSurveys surveys = aurora.subscriptions.cancelSurveys();
        confirmed(surveys.answer(new SurveyAnswer(Aurora.id(one), CancelReason.OTHER, null, null)));
        confirmed(surveys.answer(new SurveyAnswer(Aurora.id(other), CancelReason.COST, null, null)));
        var now = AgainstSimulator.NOW;
        var hour = Duration.ofHours(1);

        SurveyPage all =
                surveys.answers(new SurveyQuery(now.minus(hour), now.plus(hour), null, Sorting.REASON_UP), 0, 10);
        SurveyPage second =
                surveys.answers(new SurveyQuery(now.minus(hour), now.plus(hour), null, Sorting.REASON_UP), 1, 1);
        SurveyPage none = surveys.answers(new SurveyQuery(now.minus(hour), now.minus(Duration.ofMinutes(1))), 0, 10);

        assertThat(all.totalRecords()).isEqualTo(2);
        assertThat(all.surveys())
                .extracting(SurveyResponse::subscription)
                .containsExactly(Aurora.id(other), Aurora.id(one));
        assertThat(all.surveys()).extracting(SurveyResponse::created).containsOnly(now);
        assertThat(second.totalPages()).isEqualTo(2);
        assertThat(second.surveys()).isEqualTo(all.surveys().subList(1, 2));
        assertThat(none.surveys()).isEmpty();
    }

    @Test
    void isRefusedASurveyOfNobody() {
        CancelSurveys surveys = aurora.subscriptions.cancelSurveys();

        assertThat(refusal(surveys.answer(new SurveyAnswer(NOBODY, CancelReason.NEED, null, null)))
                        .code())
                .isNotEmpty()
                .doesNotStartWith("http");
        assertThatThrownBy(() -> surveys.survey(NOBODY)).isInstanceOf(RequestRefused.class);
    }
}
