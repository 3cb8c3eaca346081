package io.storefleet.team;

import java.util.Optional;

/** The invited person's side of an invitation; needs no sign-in, only the link. */
public interface Invitations {

    /** What the holder of a link is offered; {@code known} when they can sign in already and prove it by password. */
    record Offer(String agency, String email, boolean known) {}

    /** The offer behind a link that still works. */
    Optional<Offer> open(String token);

    /**
     * Joins the agency. A new person gives name and password; a known one only the password they have.
     *
     * @throws TeamException when the link is dead or a field is wrong; in the latter case the link still works
     */
    SignedIn.Seat accept(String token, String name, String password);
}
