package io.storefleet.team;

import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of the bound tenant and what they may do. Every method needs {@code team.manage} unless it says otherwise. */
public interface Team {

    /** A role on some stores. */
    record Given(Role role, StoreScope scope) {}

    /** A member with all they were given. */
    record TeamMember(
            MemberId id,
            String name,
            String email,
            List<Given> given,
            Instant joinedAt,
            @Nullable Instant lastSeenAt) {}

    /** An invitation nobody has answered yet. */
    record OpenInvitation(UUID id, String email, Given given, String invitedBy, Instant expiresAt) {}

    /** A new invitation; the link is told this once. */
    record Invited(UUID id, URI link) {

        /** Without the link: it lets its holder in. */
        @Override
        public String toString() {
            return "Invited[" + id + "]";
        }
    }

    /** All members by name. */
    List<TeamMember> members();

    /** Invitations that still work, newest first. */
    List<OpenInvitation> invitations();

    /**
     * Invites somebody and mails the link where mail is set up.
     *
     * @throws TeamException when a field is wrong, the tenant has no such store, the person is in already, or the role is
     *     more than the inviter holds
     */
    Invited invite(String email, Role role, StoreScope scope);

    /**
     * Ends an open invitation.
     *
     * @throws NothingHereException when there is none with this id
     */
    void revoke(UUID invitation);

    /**
     * Replaces everything a member was given.
     *
     * @throws NothingHereException when the tenant has no such member
     * @throws TeamException when the tenant has no such store, it is more than the caller holds, or it would leave the
     *     tenant without an Owner
     */
    void change(MemberId member, Role role, StoreScope scope);

    /** Removes a member, whose sessions end on all nodes; throws as {@link #change}. */
    void remove(MemberId member);

    /** Takes back what was granted on a store that is being removed; needs {@code store.manage}. */
    void dropStore(StoreId store);
}
