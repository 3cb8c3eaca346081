package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.accounts.NewAccount;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Making an account; an e-mail address has one at most, so that it proves what was made. */
@Component
class CreateKind implements ChangeKind {

    static final String NAME = "account.create";

    /** In what came of it. */
    private static final String ACCOUNT = "account";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verb verb() {
        return Verb.ACCOUNT_EDIT;
    }

    @Override
    public TargetKind target() {
        return TargetKind.STORE;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var outcome = client.accounts().create(Profiles.draft(Requests.profile(intended.request())));
        return outcome instanceof Outcome.Confirmed<NewAccount>(NewAccount.EmailTaken taken)
                ? new Outcome.Rejected<>(new Refusal("email-taken", "", CallTrace.unsent(), true))
                : outcome.map(made -> found(made.id()));
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var wanted = Requests.profile(intended.request());
        var owners = client.accounts().find(new AccountLookup.ByEmail(wanted.get(Field.EMAIL)));
        if (owners.isEmpty()) {
            return new Sight.NotDone();
        }
        var id = owners.getFirst().id();
        // There was none before: whoever else made one since is told by the name.
        return sameName(Profiles.of(client.accounts().get(id)), wanted)
                ? new Sight.Done(found(id))
                : new Sight.Unclear("other-account");
    }

    private static boolean sameName(AccountProfile there, AccountProfile wanted) {
        return there.get(Field.FIRST).equalsIgnoreCase(wanted.get(Field.FIRST))
                && there.get(Field.LAST).equalsIgnoreCase(wanted.get(Field.LAST));
    }

    private static Map<String, String> found(AccountId account) {
        return Map.of(ACCOUNT, account.value());
    }
}
