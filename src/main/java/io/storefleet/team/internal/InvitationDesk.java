package io.storefleet.team.internal;

import static io.storefleet.team.TeamException.Problem.ALREADY_INVITED;
import static java.util.Objects.requireNonNull;

import io.storefleet.team.NothingHereException;
import io.storefleet.team.Team.Given;
import io.storefleet.team.Team.Invited;
import io.storefleet.team.Team.OpenInvitation;
import io.storefleet.team.TeamException;
import io.storefleet.team.TeamSettings;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and ends invitations together with their links, and puts what the team does on record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationDesk {

    private final InvitationRows rows;
    private final Tokens tokens;
    private final TeamSettings settings;
    private final TeamMails mails;
    private final ApplicationEventPublisher events;

    InvitationDesk(
            InvitationRows rows,
            Tokens tokens,
            TeamSettings settings,
            TeamMails mails,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.tokens = tokens;
        this.settings = settings;
        this.mails = mails;
        this.events = events;
    }

    public List<OpenInvitation> open() {
        return rows.open();
    }

    public Invited invite(String email, Given given) {
        var inviter = requireNonNull(Tenancy.actor().member());
        var id = rows.add(email, given, inviter, settings.invitationValidFor())
                .orElseThrow(() -> new TeamException(ALREADY_INVITED));
        var meaning = new Tokens.Meaning(Tenancy.tenant(), id);
        var token = tokens.issue(Purpose.INVITATION, meaning, settings.invitationValidFor());
        var link = settings.address("/invitation/" + token);
        record(
                "member.invited",
                null,
                id.toString(),
                Map.of("role", given.role().key(), "scope", TeamRecords.scope(given.scope())));
        mails.invitation(Tenancy.tenant(), email, link);
        return new Invited(id, link);
    }

    public void revoke(UUID invitation) {
        if (!rows.revoke(invitation)) {
            throw new NothingHereException();
        }
        tokens.revoke(Purpose.INVITATION, invitation);
        record("invitation.revoked", null, invitation.toString(), Map.of());
    }

    public void revokeBy(MemberId member) {
        rows.openBy(member).forEach(this::revoke);
    }

    public void revokeOn(StoreId store) {
        rows.openOn(store).forEach(this::revoke);
    }

    public void record(String action, @Nullable StoreId store, String subject, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, store, subject, details));
    }
}
