package io.storefleet.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.accounts.Found;
import io.storefleet.accounts.LookupKind;
import io.storefleet.accounts.UnfitLookupException;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Verb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Finding people by what they or the seller know of them. */
class LookupTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                key(LookupKind.EMAIL, SimulatedAccount::email),
                key(LookupKind.ORDER_REFERENCE, each -> each.orderReferences().getFirst()),
                key(LookupKind.CUSTOM_ID, each -> String.valueOf(each.custom())),
                key(LookupKind.ACCOUNT_ID, SimulatedAccount::id),
                key(LookupKind.ORDER_ID, each -> each.orderIds().getFirst()),
                key(LookupKind.SUBSCRIPTION_ID, each -> each.subscriptionIds().getFirst()),
                key(LookupKind.GLOBAL_ID, SimulatedAccount::global));
    }

    private static Arguments key(LookupKind kind, Function<SimulatedAccount, String> value) {
        return Arguments.of(kind, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void findsAPersonByEachKeyAndDetectsWhichItIs(LookupKind kind, Function<SimulatedAccount, String> value) {
        var wanted = bench.behind.accounts().stream()
                .filter(each -> each.custom() != null
                        && !each.orderIds().isEmpty()
                        && !each.subscriptionIds().isEmpty())
                .findFirst()
                .orElseThrow();
        var text = "  " + value.apply(wanted) + " ";
        var id = new AccountId(wanted.id());
        assertThat(find(kind, text).accounts()).containsExactly(id);
        assertThat(find(LookupKind.DETECT, text)).isEqualTo(new Found(kind, List.of(id)));
    }

    @Test
    void readsAReferenceInAnyLetters() {
        var buyer = bench.behind.accounts().stream()
                .filter(each -> !each.orderIds().isEmpty())
                .findFirst()
                .orElseThrow();
        var reference = buyer.orderReferences().getFirst();
        assertThat(find(LookupKind.DETECT, reference.toLowerCase(Locale.ROOT)).accounts())
                .containsExactly(new AccountId(buyer.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, nobody@example.org",
        "ORDER_REFERENCE, AUR260601-4417-90213",
        "CUSTOM_ID, nobody-has-this",
        "ACCOUNT_ID, AAAAAAAAAAAAAAAAAAAAAA",
        "ORDER_ID, AAAAAAAAAAAAAAAAAAAAAA",
        "SUBSCRIPTION_ID, AAAAAAAAAAAAAAAAAAAAAA",
        "GLOBAL_ID, AAAAAAAAAAAAAAAAAAAAAA"
    })
    void findsNobodyWithoutAnError(LookupKind kind, String text) {
        assertThat(find(kind, text)).isEqualTo(new Found(kind, List.of()));
        assertThat(bench.troubles).isEmpty();
    }

    @Test
    void asksOnceForEachKindThatAnUnknownIdMayBe() {
        assertThat(find(LookupKind.DETECT, "AAAAAAAAAAAAAAAAAAAAAA").accounts()).isEmpty();
        assertThat(bench.calls())
                .containsExactly(
                        "/accounts/AAAAAAAAAAAAAAAAAAAAAA",
                        "/accounts?orderId=AAAAAAAAAAAAAAAAAAAAAA",
                        "/accounts?subscriptionId=AAAAAAAAAAAAAAAAAAAAAA",
                        "/accounts?global=AAAAAAAAAAAAAAAAAAAAAA");
    }

    @Test
    void showsEverybodyWhomAnAmbiguousKeyFits() {
        var several = """
                {"action":"account.lookup","result":"success","accounts":[{"id":"first"},{"account":"second"},"first"]}
                """;
        bench.answerBy(_ -> new HttpAnswer(200, Map.of(), several.getBytes(StandardCharsets.UTF_8)));
        assertThat(find(LookupKind.CUSTOM_ID, "crm-4711").accounts())
                .containsExactly(new AccountId("first"), new AccountId("second"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesATextThatCannotBeOfItsKindWithoutACall(LookupKind kind) {
        var unfit = kind == LookupKind.EMAIL ? "not an address" : kind == LookupKind.ACCOUNT_ID ? "a b" : " ";
        assertThatExceptionOfType(UnfitLookupException.class)
                .isThrownBy(() -> find(kind, unfit))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
        assertThat(bench.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "CUSTOM_ID", "DETECT"})
    void findsNobodyByAnAddressThatThePersonMayNotSee(LookupKind kind) {
        bench.verbs.remove(Verb.ACCOUNT_PERSONAL);
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> find(kind, bench.account(0).email()))
                .satisfies(refusal -> assertThat(refusal.verb()).isEqualTo(Verb.ACCOUNT_PERSONAL));
        assertThat(bench.calls()).isEmpty();
    }

    private Found find(LookupKind kind, String text) {
        return bench.call(() -> bench.accounts.find(bench.store, kind, text));
    }
}
