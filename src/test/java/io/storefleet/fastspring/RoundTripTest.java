package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.Charge;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.chaos.Chaos;
import io.storefleet.simulator.chaos.ChaosScript;
import io.storefleet.simulator.world.Purchase;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulator knows, in whatever shape it is sent, the client reads to the same value. */
class RoundTripTest {

    private static final String[] UNEQUAL = {".*raw", ".*changed"};

    private static final String[] MAPS = {
        ".*(tags|attributes|instructions|titles|badge|summary|action|full|display|byId|reason|percent|amount)"
    };
    private static final String[] NUMBERS = {".*(phone|postalCode)"};

    private final AgainstSimulator given = new AgainstSimulator();
    private final FastSpring client = given.client();
    private final EverythingRead all = new EverythingRead(given);

    @AfterEach
    void stop() {
        given.close();
    }

    @Test
    void readsEveryAccountAsItIs() {
        for (SimulatedAccount truth : given.state().accounts().all().toList()) {
            Account read = client.accounts().get(new AccountId(truth.id()));

            assertThat(read.contact())
                    .isEqualTo(new Account.Contact(
                            truth.person().first(),
                            truth.person().last(),
                            truth.person().email(),
                            truth.person().company(),
                            truth.person().phone(),
                            truth.trade().subscribed()));
            assertThat(read.address())
                    .isEqualTo(new Account.Address(
                            truth.postal().street(),
                            truth.postal().line2(),
                            truth.postal().city(),
                            truth.postal().postalCode(),
                            truth.postal().region(),
                            truth.postal().regionCustom(),
                            truth.person().company()));
            assertThat(read.lookup()).isEqualTo(new Account.Lookup(truth.global(), truth.custom()));
            assertThat(read.country()).isEqualTo(truth.market().country());
            assertThat(read.language()).isEqualTo(truth.market().language());
            assertThat(read.orders()).isEqualTo(truth.orderIds());
            assertThat(read.subscriptions()).isEqualTo(truth.subscriptionIds());
            assertThat(read.charges().stream().map(RoundTripTest::words))
                    .isEqualTo(truth.trade().purchases().stream()
                            .filter(purchase -> purchase.outcome() != Purchase.Outcome.PENDING)
                            .map(RoundTripTest::words)
                            .toList());
        }
    }

    @Test
    void readsEverySubscriptionAsItIs() {
        var truths = all.subscriptions();
        List<ItemResult<Subscription>> all = client.subscriptions()
                .get(truths.stream().map(one -> new SubscriptionId(one.id())).toList());

        for (int place = 0; place < truths.size(); place++) {
            SimulatedSubscription truth = truths.get(place);
            Subscription read = ((ItemResult.Success<Subscription>) all.get(place)).value();
            assertThat(read.id().value()).isEqualTo(truth.id());
            assertThat(String.valueOf(read.origin().account())).isEqualTo(truth.account());
            assertThat(read.status().state().value())
                    .isEqualToIgnoringCase(truth.state().name());
            assertThat(read.status().live()).isEqualTo(truth.buyer().live());
            assertThat(read.plan().quantity()).isEqualTo(truth.plan().quantity());
            assertThat(String.valueOf(read.plan().product()))
                    .isEqualTo(truth.plan().product().path());
            assertThat(read.prices().currency()).isEqualTo(truth.currency());
            assertThat(read.extras().tags()).isEqualTo(truth.marks().tags());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SHIFTING", "REPORTS_FAIL", "UNKNOWN_URL", "PER_CREDENTIAL", "LEGACY_404"},
            mode = EnumSource.Mode.EXCLUDE)
    void readsTheSameValuesInEveryVariant(Switch variant) {
        Map<String, Object> usual = all.everything();
        given.turnOn(variant);

        assertSame(all.everything(), usual);
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void readsTheSameValuesHoweverTheyAreWritten(Consumer<ChaosScript> spoiling) {
        Map<String, Object> usual = all.everything();
        // A product names its files as it likes, so that there a field nobody knows is one more file.
        usual.remove("products");
        Chaos chaos = given.simulator.chaos();
        spoiling.accept(chaos.on("*"));

        assertSame(all.everything(), usual);
    }

    static Stream<Consumer<ChaosScript>> spoilings() {
        return Stream.of(ChaosScript::unknownFields, ChaosScript::swappedTypes);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        Order before = (Order) all.orders().getFirst();
        given.simulator.chaos().on("*").unknownFields();
        Order with = (Order) all.orders().getFirst();
        given.simulator.chaos().clear();
        given.simulator.chaos().on("*").unknownEnums();
        Subscription strange = (Subscription) all.plans().getFirst();

        assertThat(before.raw()).doesNotContain("addedNextYear");
        assertThat(with.raw()).contains("addedNextYear").contains("nestedNextYear");
        assertThat(with.items().getFirst().raw()).contains("addedNextYear");
        assertThat(strange.status().state().value()).isEqualToIgnoringCase("added_next_year");
        assertThat(strange.status().state().isKnown()).isFalse();
    }

    private static void assertSame(Map<String, Object> read, Map<String, Object> usual) {
        usual.forEach((name, value) -> assertThat(read.get(name))
                .as(name)
                .usingRecursiveComparison()
                .withEqualsForFieldsMatchingRegexes(RoundTripTest::sameKnown, MAPS)
                .withEqualsForFieldsMatchingRegexes(RoundTripTest::sameDigits, NUMBERS)
                .ignoringFieldsMatchingRegexes(UNEQUAL)
                .isEqualTo(value));
    }

    /** Fields nobody knows are added to what the seller names freely, too. */
    private static boolean sameKnown(Object read, Object usual) {
        return Objects.equals(known(read), known(usual));
    }

    private static Object known(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> rest = new HashMap<>(map);
            rest.keySet().removeIf(key -> String.valueOf(key).endsWith("NextYear"));
            return rest;
        }
        return value;
    }

    /** A telephone number that is sent as a number has lost its signs and spaces on the way. */
    private static boolean sameDigits(Object read, Object usual) {
        return String.valueOf(read)
                .replaceAll("[^0-9]", "")
                .equals(String.valueOf(usual).replaceAll("[^0-9]", ""));
    }

    private static List<Object> words(Charge charge) {
        return List.of(
                String.valueOf(charge.order()),
                String.valueOf(charge.orderReference()),
                charge.status().value(),
                String.valueOf(charge.timestamp()));
    }

    private static List<Object> words(Purchase purchase) {
        return List.of(
                purchase.order(),
                purchase.reference(),
                purchase.outcome().charged() ? "successful" : "failed",
                String.valueOf(purchase.at()));
    }
}
