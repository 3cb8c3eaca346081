package io.storefleet.post.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.post.Letter;
import io.storefleet.post.MailServers;
import io.storefleet.post.PostProblem;
import io.storefleet.post.Sent;
import io.storefleet.post.ServerDraft;
import io.storefleet.post.ServerView;
import io.storefleet.post.TenantPost;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's mail server for who manages its settings; each change is on record, never with the password. */
@Service
class ServerService implements MailServers {

    private final ServerDesk desk;
    private final ServerRules rules;
    private final ServerRows rows;
    private final ServerSeals seals;
    private final TenantPost post;

    ServerService(ServerDesk desk, ServerRules rules, ServerRows rows, ServerSeals seals, TenantPost post) {
        this.desk = desk;
        this.rules = rules;
        this.rows = rows;
        this.seals = seals;
        this.post = post;
    }

    @Override
    public Optional<ServerView> get() {
        desk.rights().require(Verb.SETTINGS_MANAGE);
        return rows.find().map(ServerRow::view);
    }

    @Override
    public void keep(ServerDraft typed) {
        desk.rights().require(Verb.SETTINGS_MANAGE);
        var draft = rules.checked(typed);
        desk.transactions().executeWithoutResult(status -> {
            rows.put(
                    draft,
                    password(draft),
                    requireNonNull(Tenancy.actor().member(), "only members hold the right"),
                    desk.clock().instant());
            audit("post.server-kept", Map.of("host", draft.host()));
        });
    }

    private @Nullable Sealed password(ServerDraft draft) {
        if (draft.user() == null) {
            return null;
        }
        if (draft.password() != null) {
            return seals.seal(draft.password());
        }
        var before = rows.find().filter(row -> row.password() != null);
        if (before.isPresent() && !before.get().sameDoor(draft)) {
            throw new PostProblem(PostProblem.Kind.PASSWORD_AGAIN);
        }
        return before.map(ServerRow::password).orElse(null);
    }

    @Override
    public void forget() {
        desk.rights().require(Verb.SETTINGS_MANAGE);
        desk.transactions().executeWithoutResult(status -> {
            if (rows.remove()) {
                audit("post.server-forgotten", Map.of());
            }
        });
    }

    @Override
    public Sent test(Locale language) {
        desk.rights().require(Verb.SETTINGS_MANAGE);
        var to = desk.colleagues().ownEmail().orElseThrow(NothingHereException::new);
        desk.transactions().executeWithoutResult(status -> audit("post.tested", Map.of()));
        return post.send(new Letter(
                to,
                desk.words().getMessage("post.test.subject", null, language),
                desk.words().getMessage("post.test.body", null, language)));
    }

    private void audit(String action, Map<String, String> details) {
        desk.events().publishEvent(AuditedEvent.done(action, null, null, details));
    }
}
