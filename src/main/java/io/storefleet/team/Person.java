package io.storefleet.team;

import io.storefleet.tenancy.IdentityId;
import org.jspecify.annotations.Nullable;

/** A person who can sign in, as pages show them. Locale is a BCP 47 tag; theme is {@code light} or {@code dark}. */
public record Person(
        IdentityId id,
        String name,
        String email,
        @Nullable String locale,
        @Nullable String theme) {}
