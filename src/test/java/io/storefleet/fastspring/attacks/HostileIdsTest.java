package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.EventId;
import io.storefleet.fastspring.InvoiceId;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.ReportJobId;
import io.storefleet.fastspring.ReturnId;
import io.storefleet.fastspring.SessionId;
import io.storefleet.fastspring.SubscriptionId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundredth of the ids that {@code ./storefleet bench attacks} tries, and the ids' own refusal. */
class HostileIdsTest {

    private static final List<Function<String, Object>> TYPES = List.of(
            AccountId::new,
            OrderId::new,
            SubscriptionId::new,
            ReturnId::new,
            EventId::new,
            ProductPath::new,
            CouponPath::new,
            QuoteId::new,
            InvoiceId::new,
            SessionId::new,
            ReportJobId::new);

    @Test
    void noIdReachesAnotherHostOrPath() {
        assertThat(new HostileIds(11).astray(1_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "..", "a/b", "a,b", "a?b", "a#b", "a%2Fb", "a b", "ä", "a\nb", "a\u0000b", "../a"})
    void noTypeOfIdTakesWhatIsNone(String text) {
        assertThat(TYPES)
                .allSatisfy(type -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> type.apply(text))
                        .withMessageMatching(".* 1 to \\d+ letters, digits, '-' or '_'"));
    }
}
