package io.storefleet.fastspring.subscriptions;

import io.storefleet.fastspring.internal.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the answered surveys a query finds. */
public record SurveyPage(
        @Nullable Integer totalRecords, @Nullable Integer totalPages, List<SurveyResponse> surveys) {

    public SurveyPage {
        surveys = List.copyOf(surveys);
    }

    static @Nullable SurveyPage read(Fields fields) {
        return fields.json("surveys").isArray()
                ? new SurveyPage(
                        fields.whole("totalRecords"),
                        fields.whole("totalPages"),
                        fields.objects("surveys", SurveyResponse::read))
                : null;
    }
}
