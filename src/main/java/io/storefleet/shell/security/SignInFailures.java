package io.storefleet.shell.security;

import io.storefleet.team.SignInRefusedException;
import io.storefleet.team.TypedEmail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;

/** Sends a refused sign-in back to its page, with nothing in the address but the kind of sentence to show. */
final class SignInFailures {

    private SignInFailures() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var why =
                refusal instanceof SignInRefusedException known ? known.reason() : SignInRefusedException.Reason.WRONG;
        TypedEmail.keep(request);
        response.sendRedirect(SecurityConfiguration.SIGN_IN
                + switch (why) {
                    case WRONG -> "?error";
                    case TOO_MANY_ATTEMPTS -> "?wait";
                    case BUSY -> "?busy";
                });
    }
}
