package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.accounts.internal.change.Requests.Wish;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.OwnWrites;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads the account, checks what is wanted, and has it written down and sent; what was typed is sealed and told nowhere. */
@Service
class AccountActionService implements AccountActions {

    private final Intents intents;
    private final LiveProfiles live;
    private final Rights rights;
    private final OwnWrites copies;

    AccountActionService(Intents intents, LiveProfiles live, Rights rights, OwnWrites copies) {
        this.intents = intents;
        this.live = live;
        this.rights = rights;
        this.copies = copies;
    }

    @Override
    public List<String> offered(StoreId store) {
        var anything = new Target(store, TargetKind.ACCOUNT, store.toString());
        intents.basis(anything);
        var sees = rights.decide(Tenancy.actor(), Verb.ACCOUNT_PERSONAL, store).allowed();
        return Stream.of(EditKind.NAME, CreateKind.NAME)
                .filter(kind -> sees && intents.permitted(kind, anything))
                .toList();
    }

    @Override
    public Standing standing(StoreId store, AccountId account) {
        var target = target(store, account);
        require(EditKind.NAME, target);
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target);
        return new Standing(live.get(store, account), basis);
    }

    private void require(String kind, Target target) {
        intents.require(kind, target);
        rights.require(Verb.ACCOUNT_PERSONAL, target.store());
    }

    @Override
    public IntentView edit(Ask ask, AccountProfile shown, AccountProfile wanted) {
        require(EditKind.NAME, target(ask.store(), ask.account()));
        return once(
                ask.token(), () -> intents.carryOut(edit(ask, live.get(ask.store(), ask.account()), shown, wanted)));
    }

    /** As a row of a job: sets these fields, whatever is in them now; throws what a store answered that could not be read. */
    IntentView set(Ask ask, AccountProfile set, JobId job) {
        require(EditKind.NAME, target(ask.store(), ask.account()));
        return once(ask.token(), () -> {
            var now = live.forJobs().get(ask.store(), ask.account());
            return intents.carryOut(edit(ask, now, now, now.with(set)), job);
        });
    }

    private static NewIntent edit(Ask ask, AccountProfile now, AccountProfile shown, AccountProfile wanted) {
        var fields = Checks.changed(now, shown, wanted);
        var contact = !Collections.disjoint(fields, Profiles.CONTACT);
        var email = fields.contains(Field.EMAIL) ? wanted.get(Field.EMAIL) : now.get(Field.EMAIL);
        var wish = new Wish(wanted.only(fields), contact ? email : "", now.only(fields));
        var target = target(ask.store(), ask.account());
        return new NewIntent(
                EditKind.NAME, target, ask.token(), Requests.write(wish), names(fields), Map.of(), ask.basis());
    }

    @Override
    public IntentView create(StoreId store, UUID token, AccountProfile wanted) {
        // What is not there yet stands for itself, so that one unknown outcome does not keep all others from being
        // made.
        var target = new Target(store, TargetKind.STORE, token.toString());
        require(CreateKind.NAME, target);
        return once(token, () -> {
            Checks.complete(wanted);
            live.owner(store, wanted.get(Field.EMAIL)).ifPresent(owner -> {
                throw AccountProblem.of(Kind.EMAIL_TAKEN, owner.value());
            });
            var facts = names(wanted.values().keySet());
            var view = intents.carryOut(new NewIntent(
                    CreateKind.NAME, target, token, Requests.write(wanted), facts, Map.of(), new Basis(null)));
            if (view.state() == IntentState.CONFIRMED) {
                copies.changed(store, ObjectKind.ACCOUNT, view.told().result().getOrDefault("account", ""));
            }
            return view;
        });
    }

    private IntentView once(UUID token, Supplier<IntentView> change) {
        var known = intents.known(token);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return change.get();
        } catch (AccountProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(token).orElseThrow(() -> doesNotFit);
        }
    }

    /** The names of the fields, never what is in them. */
    private static Map<String, String> names(Set<Field> fields) {
        return Map.of("fields", fields.stream().sorted().map(Field::key).collect(Collectors.joining(" ")));
    }

    private static Target target(StoreId store, AccountId account) {
        return new Target(store, TargetKind.ACCOUNT, account.value());
    }
}
