package io.storefleet.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The e-mail address of a refused sign-in, kept in the visitor's session until the page shows it again. */
public final class TypedEmail {

    /** The name of the field on the sign-in form. */
    private static final String FIELD = "username";

    private static final String ATTRIBUTE = TypedEmail.class.getName();
    private static final int LONGEST = 255;

    private TypedEmail() {}

    /** Keeps what was typed, unless it is too long to be an address. */
    public static void keep(HttpServletRequest refused) {
        String typed =
                Optional.ofNullable(refused.getParameter(FIELD)).orElse("").strip();
        if (!typed.isEmpty() && typed.length() <= LONGEST) {
            refused.getSession().setAttribute(ATTRIBUTE, typed);
        }
    }

    /** What was typed before, once. */
    public static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String typed)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(typed);
    }
}
