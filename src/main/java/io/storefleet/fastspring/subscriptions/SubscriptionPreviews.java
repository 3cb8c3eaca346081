package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Answer;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change would cost, before it is made; reads throw {@link FastSpringException} without a usable answer. */
public final class SubscriptionPreviews {

    private static final String PROFORMA = "/subscriptions/proformaInvoice";

    private final Caller caller;

    SubscriptionPreviews(Caller caller) {
        this.caller = caller;
    }

    /**
     * What a change would cost at once or from the next charge on, as the service chooses (contract 11.8); changes
     * nothing.
     *
     * @throws RequestRefused with the service's code when it cannot be estimated
     */
    public Estimate estimate(SubscriptionId id, PlanChange change) {
        return estimate(id, change, null);
    }

    /** What a change would cost were it made and charged at once; see {@link #estimate(SubscriptionId, PlanChange)}. */
    public Estimate estimateProrated(SubscriptionId id, PlanChange change) {
        return estimate(id, change, true);
    }

    /** What a change would cost from the next charge on; see {@link #estimate(SubscriptionId, PlanChange)}. */
    public Estimate estimateAtNextCharge(SubscriptionId id, PlanChange change) {
        return estimate(id, change, false);
    }

    private Estimate estimate(SubscriptionId id, PlanChange change, @Nullable Boolean prorate) {
        Body body =
                ChangeBodies.plan(new Body().text("subscription", id), change).flag("prorate", prorate);
        return caller.ask(ApiPath.of("/subscriptions/estimate"), body.json(), Resource.WHOLE)
                .one(Estimate::read);
    }

    /**
     * How a change would be prorated were it made now (contract 11.4 with {@code preview}); changes nothing.
     *
     * @throws RequestRefused with code {@code subscription}, {@code product}, {@code prorate} … as an update is
     */
    public Proration proration(SubscriptionId id, PlanChange change) {
        Body body = new Body()
                .objects(
                        "subscriptions",
                        List.of(id),
                        each -> ChangeBodies.plan(new Body().text("subscription", each), change)
                                .flag("prorate", true)
                                .flag("preview", true));
        Answer answer = caller.ask(ApiPath.of("/subscriptions"), body.json(), Resource.SUBSCRIPTIONS);
        return answer.one(Proration::ofUpdate);
    }

    /**
     * Makes a proforma invoice of a change (contract 11.9), which itself is not made. Refused with code
     * {@code subscriptions.proforma.invoice}, also for a subscription in trial.
     */
    public Outcome<Proforma> createProforma(ProformaRequest request) {
        Change change = Change.post(ApiPath.of(PROFORMA), request.body().json(), Resource.WHOLE);
        return caller.change(change, answer -> answer.one(Proforma::read));
    }

    /**
     * A proforma invoice in the buyer's language (contract 11.9).
     *
     * @param id as {@link Proforma.Invoice#id} tells it
     * @throws RequestRefused when there is none of this id
     */
    public Proforma proforma(InvoiceId id) {
        return proforma(id.value(), null);
    }

    /** The same in another language, ISO 639-1. */
    public Proforma proforma(InvoiceId id, String language) {
        return proforma(id.value(), language);
    }

    /** The proforma invoice of a subscription; see {@link #proforma(InvoiceId)}. */
    public Proforma proforma(SubscriptionId id) {
        return proforma(id.value(), null);
    }

    /** The same in another language, ISO 639-1. */
    public Proforma proforma(SubscriptionId id, String language) {
        return proforma(id.value(), language);
    }

    private Proforma proforma(String id, @Nullable String language) {
        ApiPath path = ApiPath.of(PROFORMA + "/{id}", "id", List.of(id)).query(new Query().add("lang", language));
        return caller.get(path, Resource.WHOLE).one(Proforma::read);
    }
}
