package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.products.Products;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorFamiliesTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Products products = given.client().products();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"result\":\"error\",\"error\":{\"limit\":\"Pagination is not supported\"}} | limit | Pagination is not supported",
                "{\"result\":\"error\",\"error\":{\"a\":\"One\",\"b\":\"Two\"}}                | a     | One; Two",
                "{\"products\":[{\"product\":\"x\",\"result\":\"error\",\"error\":{\"product\":\"Not found\"}}]} | product | Not found",
                "{\"result\":\"error\",\"error\":{\"limit\":\"No\"},\"products\":[\"a\"]} | limit | No",
                "{\"result\":\"error\",\"error\":\"Invalid value\"}                            | error | Invalid value",
                "{\"status\":\"BAD_REQUEST\",\"id\":\"K3XQ\",\"message\":\"Bad\",\"errors\":[{\"errorCode\":\"invalid.column\",\"message\":\"No such\"}]} | invalid.column | No such",
                "{\"status\":\"BAD_REQUEST\",\"message\":\"Bad\",\"errors\":[{\"erroCode\":\"odd.spelling\"}]} | odd.spelling | Bad"
            })
    void understandsErrorsOfTheRequestOnAnyStatus(String body, String code, String text) {
        for (int status : new int[] {200, 400, 404, 422, 500}) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, body);

            var refusal = catchThrowableOfType(
                    RequestRefused.class, () -> fresh.client().products().ids());

            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.text()).isEqualTo(text);
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(fresh.transport.calls).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"unreadable\",\"params\":[]}                  | unreadable",
                "{\"message\":\"Can not parse request body.\",\"params\":[]} | Can-not-parse-request-body.",
                "{\"code\":\"INVALID\",\"message\":\"No such invoice\"}      | INVALID",
                "{\"status\":\"BAD_REQUEST\",\"message\":\"No\",\"errors\":[]} | BAD_REQUEST"
            })
    void understandsBareMessagesWhichOn5xxSpeakOfTheService(String body, String code) {
        for (int status : new int[] {200, 400, 404}) {
            var fresh = new FastSpringFixtures();
            fresh.transport.answer(status, body);

            assertThatThrownBy(() -> fresh.client().products().ids())
                    .isInstanceOfSatisfying(
                            RequestRefused.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
        given.transport.answer(503, body);

        assertThatThrownBy(products::ids).isInstanceOf(ServiceFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>no</html>", "{\"result\":\"success\",\"products\":[\"a\"]}"})
    void tellsTheGateByItsStatusWhateverTheBody(String body) {
        given.transport.answer(401, body).answer(403, body);

        assertThatThrownBy(products::ids).isInstanceOfSatisfying(CredentialsRefused.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal.code()).isEqualTo("credentials-refused");
            assertThat(refusal.mayBeRetried()).isFalse();
        });
        assertThatThrownBy(products::ids)
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        refusal -> assertThat(refusal.mayBeRetried()).isFalse());
        assertThat(given.quota.reports).containsExactly("answered", "answered");
    }

    @Test
    void repeatsWhyTheStoreMayNot() {
        given.transport.answer(403, "{\"code\":\"FEATURE\",\"message\":\"Not enabled for this store\"}");

        assertThatThrownBy(products::ids)
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("Not enabled for this store");
    }

    @Test
    void tellsThrottlingByItsStatusWhateverTheBody() {
        given.transport.answer(429, Map.of("retry-after", "7"), "{\"code\":\"RATE_LIMIT\",\"message\":\"Slow down\"}");

        assertThatThrownBy(() -> given.client()
                        .with(CallOptions.job().withPatience(Duration.ZERO))
                        .products()
                        .ids())
                .isInstanceOfSatisfying(Throttled.class, refusal -> {
                    assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(7));
                    assertThat(refusal.mayBeRetried()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | ''                      | EMPTY",
                "200 | ' \n'                   | EMPTY",
                "200 | <html>maintenance</html> | NOT_JSON",
                "200 | {\"products\":[\"a\",   | NOT_JSON",
                "200 | {\"products\":[]} x     | NOT_JSON",
                "200 | {\"hello\":1}           | UNEXPECTED",
                "200 | null                    | UNEXPECTED",
                "302 | <html>moved</html>      | NOT_JSON"
            })
    void saysWhatIsUnreadable(int status, String body, UnreadableAnswer.Reason reason) {
        given.transport.answer(status, body);

        assertThatThrownBy(products::ids).isInstanceOfSatisfying(UnreadableAnswer.class, answer -> {
            assertThat(answer.reason()).isEqualTo(reason);
            assertThat(answer.status()).isEqualTo(status);
        });
        assertThat(given.transport.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>not found</html>",
                "{\"timestamp\":1,\"status\":404,\"error\":\"Not Found\",\"path\":\"/x\"}"
            })
    void leavesA404WithoutErrorBodyOpen(String body) {
        given.transport.answer(404, body);

        assertThatThrownBy(products::ids).isInstanceOf(NotFoundOrThrottled.class);
    }

    @Test
    void namesTheServicesRequestIdOrItsOwn() {
        given.transport
                .answer(401, Map.of("x-request-id", "req-42"), "")
                .answer(401, Map.of("x-request-id", "<b>"), "");

        assertThatThrownBy(products::ids).isInstanceOfSatisfying(CredentialsRefused.class, refusal -> {
            assertThat(refusal.requestId()).isEqualTo("req-42");
            assertThat(refusal).hasMessageContaining("GET /products, status 401, request req-42");
        });
        assertThatThrownBy(products::ids)
                .isInstanceOfSatisfying(
                        CredentialsRefused.class,
                        refusal -> assertThat(refusal.requestId()).matches("[0-9a-f]{16}"));
    }
}
