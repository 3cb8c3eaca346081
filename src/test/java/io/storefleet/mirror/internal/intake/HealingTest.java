package io.storefleet.mirror.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.accounts.AccountChange;
import io.storefleet.fastspring.accounts.AccountChange.ContactChange;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.simulator.hooks.Delivery;
import io.storefleet.simulator.hooks.Mischief;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.context.WebApplicationContext;

/** Deliveries that come once to five times, in any order, late or never: the copy ends as the store is. */
class HealingTest extends EventsTest {

    private static final int STEPS = 14;

    private final TreeMap<String, String> named = new TreeMap<>();
    private List<SubscriptionId> subscriptions = new ArrayList<>();
    private Random random = new Random(0);

    HealingTest(WebApplicationContext context) {
        super(context);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endsAsTheStoreIs(long seed) {
        random = new Random(seed);
        hooks.retryFactor(1.0 / 3_600);
        listen(webhook -> random.nextBoolean() ? webhook.expanding() : webhook);
        subscriptions = client()
                .subscriptions()
                .page(SubscriptionQuery.all().withStatus(SubscriptionQuery.Status.ACTIVE), 1, 4)
                .items()
                .stream()
                .map(each -> new SubscriptionId(each.id()))
                .toList();
        for (int step = 0; step < STEPS; step++) {
            hooks.mischief(Mischief.values()[random.nextInt(Mischief.values().length)], 1 + random.nextInt(2));
            change();
            if (random.nextInt(3) > 0) {
                hooks.flush();
            }
            if (random.nextInt(4) == 0) {
                work();
            }
            resend();
        }
        hooks.behave();
        hooks.flush();
        simulator.time().advance(Duration.ofSeconds(30));
        work();
        later();
        later();

        assertThat(differences()).isEmpty();
    }

    private void change() {
        var id = subscriptions.get(random.nextInt(subscriptions.size()));
        switch (random.nextInt(4)) {
            case 0 -> discard(client().subscriptions().cancelAtPeriodEnd(id));
            case 1 -> discard(client().subscriptions().uncancel(id));
            case 2 -> simulator.events("aurora").happen("chargeback.created");
            default -> rename(new AccountId(simulator.store("aurora").idAt(60 + random.nextInt(4))));
        }
    }

    private void rename(AccountId id) {
        var email = Objects.requireNonNull(client().accounts().get(id).contact().email());
        var name = "Ada " + random.nextInt(1_000);
        discard(client().accounts().update(id, AccountChange.of(new ContactChange(email, name, "Byron", null, null))));
        named.put(id.value(), name);
    }

    private void resend() {
        var some = hooks.deliveries().stream()
                .filter(each -> each.state() == Delivery.State.TAKEN)
                .limit(6)
                .toList();
        if (!some.isEmpty() && random.nextBoolean()) {
            var times = 1 + random.nextInt(2);
            for (int n = 0; n < times; n++) {
                discard(hooks.resend(some.get(random.nextInt(some.size())).number()));
            }
        }
    }

    private List<String> differences() {
        var wrong = new ArrayList<String>();
        for (var id : subscriptions) {
            var there = client().subscriptions().get(id).status().state().toString();
            var here = copy("upper(state)", "mirror_subscription", id.value());
            if (!here.isEmpty() && !there.toUpperCase(Locale.ROOT).contains(here.getFirst())) {
                wrong.add(id + " is " + there + " and not " + here);
            }
        }
        named.forEach((id, name) -> {
            var here = copy("first_name", "mirror_account", id);
            if (!here.equals(List.of(name))) {
                wrong.add(id + " is called " + name + " and not " + here);
            }
        });
        return wrong;
    }

    private static void discard(Object unused) {
        assertThat(unused).isNotNull();
    }
}
