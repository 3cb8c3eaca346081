package io.storefleet.store;

import io.storefleet.fastspring.Credential;
import java.util.List;

/**
 * A store to be added.
 *
 * @param name 1 to 255 characters, unique in the tenant
 * @param endpoint name of a configured endpoint
 * @param authorised whether the person confirmed that the store's owner allows this
 */
public record NewStore(String name, String endpoint, Credential credential, List<String> tags, boolean authorised) {

    public NewStore {
        name = name.strip();
        tags = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
