package io.storefleet.team;

import io.storefleet.tenancy.IdentityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed-in person's own face and choices; needs no tenant. */
public interface People {

    /**
     * The person behind a session.
     *
     * @throws NothingHereException when there is none
     */
    Person person(IdentityId id);

    /** The agencies the person may work in, by name. */
    List<Agency> agencies(IdentityId id);

    /** Keeps the look the person chose: {@code light}, {@code dark}, or null to follow the system. */
    void chooseTheme(IdentityId id, @Nullable String theme);

    /** Keeps the language the person chose as a BCP 47 tag, or null to follow the browser. */
    void chooseLocale(IdentityId id, @Nullable String locale);
}
