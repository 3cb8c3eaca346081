package io.storefleet.team;

/** The answer to "may this actor do this here?", with the reason a person can be shown. */
public sealed interface Decision {

    /** Yes; {@code role} names the grant's role that allows it. */
    record Allowed(String role) implements Decision {}

    /** Only after somebody else has agreed. Until approvals exist the service treats it as a refusal. */
    record NeedsApproval(Verb verb, String role) implements Decision {}

    /** No. */
    record Refused(Verb verb, Reason reason) implements Decision {}

    /** Why not. */
    enum Reason {
        /** No grant reaches this store at all: to the actor it does not exist. */
        NO_GRANT,
        /** The actor's roles here do not hold the verb. */
        NOT_IN_ROLE,
        /** A rule denies it, whatever else allows it. */
        DENIED,
        /** The actor is no member, or no member any more. */
        NO_MEMBER
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }
}
