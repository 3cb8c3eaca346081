package io.storefleet.mailings;

import static java.util.Objects.requireNonNull;

import io.storefleet.tenancy.Ids;
import java.util.UUID;

/** Id of a template. */
public record TemplateId(UUID value) {

    public TemplateId {
        requireNonNull(value, "value");
    }

    /** A new, time-ordered id. */
    public static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
