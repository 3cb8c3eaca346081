package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Body;
import org.jspecify.annotations.Nullable;

/**
 * Why a buyer cancels a subscription (contract 11.9).
 *
 * @param feedback the buyer's own words
 * @param language ISO 639-1 of the survey
 */
public record SurveyAnswer(
        SubscriptionId subscription,
        CancelReason reason,
        @Nullable String feedback,
        @Nullable String language) {

    Body body() {
        Body survey = new Body()
                .text("reasonId", reason.id())
                .text("feedbackText", feedback)
                .text("lang", language);
        return new Body().text("subscription", subscription).object("cancelSurvey", survey);
    }

    @Override
    public String toString() {
        return "SurveyAnswer[" + subscription + "]";
    }
}
