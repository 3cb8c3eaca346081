package io.storefleet.subscriptions.internal.change;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountLookup;
import io.storefleet.fastspring.subscriptions.SubscriptionTransfer;
import io.storefleet.fastspring.subscriptions.TransferResult;
import io.storefleet.fastspring.subscriptions.TransferTarget;
import io.storefleet.intents.ChangeKind;
import io.storefleet.intents.Intended;
import io.storefleet.intents.Sight;
import io.storefleet.intents.TargetKind;
import io.storefleet.subscriptions.SubscriptionChange.Recipient;
import io.storefleet.subscriptions.SubscriptionChange.Transfer;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Giving a subscription to another customer, which the subscription itself tells. */
@Component
class TransferKind implements ChangeKind {

    /** In what was there before: whose it was. */
    static final String SOURCE = "account";

    @Override
    public String name() {
        return "subscription.transfer";
    }

    @Override
    public Verb verb() {
        return Verb.SUBSCRIPTION_EDIT;
    }

    @Override
    public TargetKind target() {
        return TargetKind.SUBSCRIPTION;
    }

    @Override
    public Outcome<Map<String, String>> send(FastSpring client, Intended intended) {
        var id = new SubscriptionId(intended.target().id());
        var wish = Requests.read(intended.request(), Transfer.class);
        var transfer = new SubscriptionTransfer(
                Objects.requireNonNull(wish.initiator()), source(intended), target(wish), List.of(id));
        return switch (client.subscriptions().transfers().transfer(transfer)) {
            case Outcome.Confirmed<TransferResult>(TransferResult result) -> became(result, id, intended);
            case Outcome.Rejected<TransferResult>(Refusal refusal) -> new Outcome.Rejected<>(refusal);
            case Outcome.Unknown<TransferResult>(Evidence evidence) -> new Outcome.Unknown<>(evidence);
        };
    }

    private static AccountId source(Intended intended) {
        return new AccountId(intended.before().getOrDefault(SOURCE, ""));
    }

    private static TransferTarget target(Transfer wish) {
        if (wish.to() != null) {
            return new TransferTarget.Existing(new AccountId(wish.to()));
        }
        Recipient person = Objects.requireNonNull(wish.person());
        var who = new TransferTarget.Person(person.first(), person.last(), person.company(), null, person.language());
        var where =
                person.country() == null ? null : new TransferTarget.Address(null, null, null, person.country(), null);
        return new TransferTarget.New(person.email(), who, where);
    }

    /** The call as a whole may be confirmed although this one stayed. */
    private static Outcome<Map<String, String>> became(TransferResult result, SubscriptionId id, Intended intended) {
        if (result.transferred().contains(id)) {
            var target = result.target();
            return new Outcome.Confirmed<>(target == null ? Map.of() : Map.of("account", target.value()));
        }
        return result.failed().stream()
                .filter(failed -> id.equals(failed.subscription()))
                .findFirst()
                .<Outcome<Map<String, String>>>map(failed ->
                        new Outcome.Rejected<>(new Refusal(failed.code(), failed.text(), CallTrace.unsent(), true)))
                .orElseGet(
                        () -> new Outcome.Unknown<>(new Evidence("missing", CallTrace.unsent(), intended.writtenAt())));
    }

    @Override
    public Sight look(FastSpring client, Intended intended) {
        var owner = client.subscriptions()
                .get(new SubscriptionId(intended.target().id()))
                .origin()
                .account();
        if (owner == null) {
            return new Sight.Unclear("not-told");
        }
        if (owner.equals(source(intended))) {
            return new Sight.NotDone();
        }
        var wish = Requests.read(intended.request(), Transfer.class);
        return isWanted(client, wish, owner)
                ? new Sight.Done(Map.of("account", owner.value()))
                : new Sight.Unclear("changed-since");
    }

    private static boolean isWanted(FastSpring client, Transfer wish, AccountId owner) {
        if (wish.to() != null) {
            return wish.to().equals(owner.value());
        }
        var email =
                new AccountLookup.ByEmail(Objects.requireNonNull(wish.person()).email());
        return client.accounts().find(email).stream()
                .anyMatch(match -> match.id().equals(owner));
    }
}
