package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Query;
import io.storefleet.fastspring.internal.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why buyers cancel (contract 11.9); reads throw {@link FastSpringException} without a usable answer. */
public final class CancelSurveys {

    private static final String SURVEY = "/subscriptions/cancelSurvey/";

    private final Caller caller;

    CancelSurveys(Caller caller) {
        this.caller = caller;
    }

    /** Keeps or replaces a subscription's answer; it does not cancel. */
    public Outcome<SurveyResponse> answer(SurveyAnswer answer) {
        Change change =
                Change.post(ApiPath.of(SURVEY + "response"), answer.body().json(), Resource.WHOLE);
        return caller.change(change, told -> told.one(SurveyResponse::read));
    }

    /**
     * The reasons to offer, or the answer once there is one, in a language of the service's choice (contract 11.9).
     *
     * @throws RequestRefused when there is no such subscription
     */
    public CancelSurvey survey(SubscriptionId id) {
        return read(id, null);
    }

    /** The same in another language, ISO 639-1. */
    public CancelSurvey survey(SubscriptionId id, String language) {
        return read(id, language);
    }

    private CancelSurvey read(SubscriptionId id, @Nullable String language) {
        ApiPath path =
                ApiPath.of(SURVEY + "reasons/{id}", "id", List.of(id.value())).query(new Query().add("lang", language));
        return caller.get(path, Resource.WHOLE).one(CancelSurvey::read);
    }

    /**
     * Some of the answers of a span of time (contract 11.9).
     *
     * @param offset how many are passed over
     * @param limit how many, at least one
     */
    public SurveyPage answers(SurveyQuery query, int offset, int limit) {
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("A page has a limit from 1 and an offset from 0");
        }
        return caller.ask(
                        ApiPath.of(SURVEY + "response/query"),
                        query.body(offset, limit).json(),
                        Resource.WHOLE)
                .one(SurveyPage::read);
    }
}
