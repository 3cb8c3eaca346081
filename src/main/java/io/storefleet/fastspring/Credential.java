package io.storefleet.fastspring;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The API pair of one store; whoever has it can change everything in that store. */
public record Credential(String user, String password) {

    /** Refuses blank parts, and a colon in the user name, which HTTP Basic cannot carry. */
    public Credential {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("A credential needs a user name and a password");
        }
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The user name of a credential must not contain a colon");
        }
    }

    /** The value of the Authorization header; as secret as the pair itself. */
    public String authorization() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credential[hidden]";
    }
}
