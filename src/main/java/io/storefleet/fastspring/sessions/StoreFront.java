package io.storefleet.fastspring.sessions;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.fastspring.SessionId;
import java.net.URI;
import java.util.Optional;

/** Where a store's buyers go, for example {@code https://aurora.onfastspring.com}. */
public record StoreFront(URI address) {

    /** Refuses what is not an http or https address with a host and without query and fragment. */
    public StoreFront {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("A store front is a web address without query and fragment");
        }
    }

    /** The address FastSpring gives a store by its name, such as {@code aurora}. */
    public static StoreFront named(String store) {
        if (!store.matches("[a-z0-9-]{1,63}")) {
            throw new IllegalArgumentException("A store's name has lower case letters, digits and '-'");
        }
        return new StoreFront(URI.create("https://" + store + ".onfastspring.com"));
    }

    /** The front an account's public portal page belongs to; empty for what is no web address. */
    public static Optional<StoreFront> ofPortal(URI portal) {
        try {
            return Optional.of(new StoreFront(URI.create(portal.getScheme() + "://" + portal.getRawAuthority())));
        } catch (IllegalArgumentException noWebAddress) {
            return Optional.empty();
        }
    }

    /** The link that opens a prefilled cart; it shows the buyer's details to whoever has it. Popup fronts need the script. */
    public SecretUrl link(SessionId session) {
        String base = address.toString();
        String slashed = base.endsWith("/") ? base : base + "/";
        return SecretUrl.parse(slashed + "session/" + session.value()).orElseThrow();
    }
}
