package io.storefleet.fastspring.webhooks;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The signature a delivery came with; whoever keeps the secret computes what it ought to be. */
public final class WebhookSignature {

    /** The header's name; letter case does not matter. */
    public static final String HEADER = "X-FS-Signature";

    private static final int BYTES = 32;

    private final byte[] mac;

    private WebhookSignature(byte[] mac) {
        this.mac = mac;
    }

    /** Reads the header's value: standard Base64 of 32 bytes (contract 15.2); empty for anything else. */
    public static Optional<WebhookSignature> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            byte[] mac = Base64.getDecoder().decode(header.strip());
            return mac.length == BYTES ? Optional.of(new WebhookSignature(mac)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Whether this signs the body, compared in constant time.
     *
     * @param body the bytes as they arrived, before anything parsed them
     * @param hmac HMAC-SHA256 under the UTF-8 bytes of the webhook's secret
     */
    public boolean signs(byte[] body, UnaryOperator<byte[]> hmac) {
        return MessageDigest.isEqual(mac, hmac.apply(body));
    }

    @Override
    public String toString() {
        return "WebhookSignature[hidden]";
    }
}
