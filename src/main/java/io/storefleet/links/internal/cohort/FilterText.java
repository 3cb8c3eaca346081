package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A filter's conditions as they are kept. */
@Component
class FilterText {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(CohortFilter filter) {
        return json.writeValueAsString(filter);
    }

    CohortFilter read(String conditions) {
        return json.readValue(conditions, CohortFilter.class);
    }
}
