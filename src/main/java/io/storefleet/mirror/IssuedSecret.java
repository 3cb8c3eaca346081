package io.storefleet.mirror;

import java.net.URI;

/**
 * A webhook's address with its secret, to be pasted; the secret is not shown again.
 *
 * @param secret 43 characters
 */
public record IssuedSecret(URI address, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[hidden]";
    }
}
