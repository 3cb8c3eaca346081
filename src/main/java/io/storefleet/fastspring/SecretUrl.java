package io.storefleet.fastspring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address that signs in whoever opens it; it shows itself only when told to. */
public final class SecretUrl {

    private final String value;

    private SecretUrl(String value) {
        this.value = value;
    }

    /** Accepts absolute http and https addresses with a host; empty for anything else. */
    public static Optional<SecretUrl> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(new SecretUrl(text)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** The address itself: to be sealed or handed to its one reader, never logged. */
    public String reveal() {
        return value;
    }

    /** The address with another fragment; {@code #/subscriptions} opens the portal's subscriptions. */
    public SecretUrl withFragment(String fragment) {
        int hash = value.indexOf('#');
        return new SecretUrl((hash < 0 ? value : value.substring(0, hash)) + "#" + fragment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretUrl that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "SecretUrl[hidden]";
    }
}
