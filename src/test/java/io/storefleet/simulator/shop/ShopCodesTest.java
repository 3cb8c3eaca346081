package io.storefleet.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.state.StoreState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a code takes off a cart. */
class ShopCodesTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final StoreState aurora = simulator.state("aurora");
    private final Shops shops = new Shops();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void takesAPercentageForACodeInWhateverCase() {
        assertThat(shops.percentOff(aurora, "SPRING10")).hasValue(BigDecimal.TEN);
        assertThat(shops.percentOff(aurora, " spring-sale2 ")).hasValue(new BigDecimal("12.5"));
        assertThat(shops.percentOff(aurora, "PARTNER-1500")).hasValue(BigDecimal.valueOf(15));
    }

    @Test
    void takesNothingWhereTheDiscountIsNoPercentageOfAll() {
        assertThat(shops.percentOff(aurora, "EDU1")).hasValue(BigDecimal.ZERO);
        assertThat(shops.percentOff(aurora, "LOYALTY1")).hasValue(BigDecimal.ZERO);
    }

    @Test
    void knowsNoCodeThatIsUnknownDeletedOrPastItsDate() {
        shops.of(aurora).coupons().remove("welcome");
        shops.of(aurora).coupons().put("old", dated("{\"end\":\"2026-01-01 00:00\"}"));
        shops.of(aurora).coupons().put("early", dated("{\"start\":\"2090-01-01 00:00\"}"));

        assertThat(shops.percentOff(aurora, "WELCOME10")).isEmpty();
        assertThat(shops.percentOff(aurora, "DATED")).isEmpty();
        shops.of(aurora).coupons().put("now", dated("{\"start\":\"2026-01-01 00:00\",\"end\":\"2090-01-01 00:00\"}"));
        assertThat(shops.percentOff(aurora, "DATED")).hasValue(BigDecimal.valueOf(9));
    }

    private static Coupon dated(String available) {
        String rule = "{\"discount\":{\"type\":\"percent\",\"percent\":9},\"available\":" + available + "}";
        return new Coupon("dated", (ObjectNode) Json.read(rule.getBytes(StandardCharsets.UTF_8)), List.of("dated"));
    }
}
