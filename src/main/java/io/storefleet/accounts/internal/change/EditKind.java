package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Changing an account, which the account itself tells. */
@Component
class EditKind implements ChangeKind {

    static final String NAME = "account.edit";

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
        return TargetKind.ACCOUNT;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var wish = Requests.wish(intended.request());
        var email = new AccountProfile(Map.of(Field.EMAIL, wish.email()));
        var account = new AccountId(intended.target().id());
        return client.accounts()
                .update(account, Profiles.change(email.with(wish.set())))
                .map(changed -> Map.of());
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var now = Profiles.of(
                client.accounts().get(new AccountId(intended.target().id())));
        var wish = Requests.wish(intended.request());
        var there = now.only(wish.set().values().keySet());
        if (there.equals(wish.set())) {
            return new Sight.Done(Map.of());
        }
        // Others may have changed it after us as well as instead of us, and the service may write it in its own way.
        return there.equals(wish.was()) ? new Sight.NotDone() : new Sight.Unclear("changed-since");
    }
}
