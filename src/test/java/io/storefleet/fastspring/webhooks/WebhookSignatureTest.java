package io.storefleet.fastspring.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 15.2 and its vectors. */
class WebhookSignatureTest {

    private static final String FIRST_BODY =
            "{\"events\":[{\"id\":\"evT1\",\"live\":false,\"processed\":false,\"type\":\"order.completed\","
                    + "\"created\":1780000000000,\"data\":{\"order\":\"oRd1\",\"id\":\"oRd1\"}}]}";
    private static final String FIRST = "fJhpC1YZ+1iik5D2/G38g0wEvfYgP3oW2xJcfAGjyRU=";
    private static final String SECOND_BODY = "{\"events\":[],\"note\":\"Zürich €\"}";
    private static final String SECOND = "RBsm7D5SWPUjzgNN8yxzSIu0EpRGfRaiNGw9DwOP438=";

    @Test
    void knowsTheVectorsOfTheContract() {
        assertThat(FIRST_BODY.getBytes(StandardCharsets.UTF_8)).hasSize(142);
        assertThat(signs(FIRST, FIRST_BODY, "demo-secret-1")).isTrue();
        assertThat(signs(SECOND, SECOND_BODY, "demo-secret-1")).isTrue();
    }

    @Test
    void refusesAnotherBodyAnotherSecretAndAnotherSignature() {
        assertThat(signs(FIRST, FIRST_BODY + " ", "demo-secret-1")).isFalse();
        assertThat(signs(FIRST, FIRST_BODY, "demo-secret-2")).isFalse();
        assertThat(signs(SECOND, FIRST_BODY, "demo-secret-1")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "not base64!", "c2hvcnQ=", "fJhpC1YZ-1iik5D2_G38g0wEvfYgP3oW2xJcfAGjyRU="})
    void readsNothingElseAsSignature(String header) {
        assertThat(WebhookSignature.parse(header)).isEmpty();
    }

    @Test
    void hidesItself() {
        assertThat(WebhookSignature.parse(FIRST)).get().hasToString("WebhookSignature[hidden]");
    }

    private static boolean signs(String header, String body, String secret) {
        return WebhookSignature.parse(header)
                .orElseThrow()
                .signs(body.getBytes(StandardCharsets.UTF_8), bytes -> hmac(bytes, secret));
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }
}
