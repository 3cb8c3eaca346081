package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.attacks.EveryCall.change;
import static io.storefleet.fastspring.attacks.EveryCall.read;

import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.CancelReason;
import io.storefleet.fastspring.subscriptions.CoTermUpdate;
import io.storefleet.fastspring.subscriptions.CoTermUpdate.Action;
import io.storefleet.fastspring.subscriptions.ProformaRequest;
import io.storefleet.fastspring.subscriptions.SubscriptionTransfer;
import io.storefleet.fastspring.subscriptions.SurveyAnswer;
import io.storefleet.fastspring.subscriptions.SurveyQuery;
import io.storefleet.fastspring.subscriptions.TransferTarget;
import java.time.Instant;
import java.util.List;

/** The calls about what is done with subscriptions besides: groups, transfers, pro-forma invoices, surveys. */
final class GroupCalls {

    private static final SurveyQuery LONG =
            new SurveyQuery(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    private GroupCalls() {}

    static List<EveryCall> reading(Targets at) {
        SubscriptionId id = at.plans().one();
        InvoiceId invoice = at.papers().invoice();
        return List.of(
                read(
                        "subscriptions.coTerms.get",
                        client -> client.subscriptions()
                                .coTerms()
                                .get(at.plans().other().group())),
                read(
                        "subscriptions.coTerms.preview",
                        client -> client.subscriptions()
                                .coTerms()
                                .preview(at.plans().other().group(), leaving(at))),
                read(
                        "subscriptions.coTerms.estimate",
                        client -> client.subscriptions()
                                .coTerms()
                                .estimate(at.plans().other().group())),
                read(
                        "subscriptions.previews.proforma",
                        client -> client.subscriptions().previews().proforma(invoice, "en")),
                read(
                        "subscriptions.previews.proforma of a subscription",
                        client -> client.subscriptions().previews().proforma(id)),
                read(
                        "subscriptions.previews.proforma of a subscription in German",
                        client -> client.subscriptions().previews().proforma(id, "de")),
                read(
                        "subscriptions.previews.proforma in the standard language",
                        client -> client.subscriptions().previews().proforma(invoice)),
                read(
                        "subscriptions.cancelSurveys.survey in the standard language",
                        client -> client.subscriptions().cancelSurveys().survey(id)),
                read(
                        "subscriptions.cancelSurveys.survey",
                        client -> client.subscriptions().cancelSurveys().survey(id, "en")),
                read(
                        "subscriptions.cancelSurveys.answers",
                        client -> client.subscriptions().cancelSurveys().answers(LONG, 0, 10)));
    }

    static List<EveryCall> changing(Targets at) {
        Targets.Plans plans = at.plans();
        var proforma = new ProformaRequest(plans.one(), at.goods().product(), 2, false, "en", null);
        var moved = new SubscriptionTransfer(
                "ida@example.org",
                plans.owner(),
                new TransferTarget.Existing(at.sales().buyer()),
                List.of(plans.one()));
        return List.of(
                change(
                        "subscriptions.cancelSurveys.answer",
                        client -> client.subscriptions()
                                .cancelSurveys()
                                .answer(new SurveyAnswer(plans.one(), CancelReason.OTHER, "Moved away", "en"))),
                change(
                        "subscriptions.previews.createProforma",
                        client -> client.subscriptions().previews().createProforma(proforma)),
                change(
                        "subscriptions.coTerms.update",
                        client -> client.subscriptions()
                                .coTerms()
                                .update(plans.other().group(), leaving(at))),
                change(
                        "subscriptions.coTerms.execute",
                        client -> client.subscriptions()
                                .coTerms()
                                .execute(plans.other().group())),
                change(
                        "subscriptions.coTerms.delete",
                        client -> client.subscriptions()
                                .coTerms()
                                .delete(plans.other().group())),
                change(
                        "subscriptions.coTerms.create",
                        client -> client.subscriptions()
                                .coTerms()
                                .create(
                                        plans.owner(),
                                        "All in one",
                                        List.of(plans.other().subscription()))),
                change(
                        "subscriptions.transfers.transfer",
                        client -> client.subscriptions().transfers().transfer(moved)));
    }

    private static CoTermUpdate leaving(Targets at) {
        return new CoTermUpdate(Action.REMOVE, List.of(at.plans().other().subscription()), "Less", false);
    }
}
