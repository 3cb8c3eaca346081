package io.storefleet.mirror.internal.intake;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.storefleet.fastspring.webhooks.WebhookSignature;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Posts what FastSpring would, or what somebody else might, through the whole security chain. */
final class Deliveries {

    private final MockMvc web;

    Deliveries(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    MockHttpServletResponse signed(URI address, String secret, String body) {
        return post(address, signature(secret, body), body);
    }

    MockHttpServletResponse post(URI address, @Nullable String signature, String body) {
        return send(request(address, signature, body));
    }

    static MockHttpServletRequestBuilder request(URI address, @Nullable String signature, String body) {
        var request =
                plain(address).contentType("application/json; charset=UTF-8").content(bytes(body));
        return signature == null ? request : request.header(WebhookSignature.HEADER, signature);
    }

    private static MockHttpServletRequestBuilder plain(URI address) {
        return MockMvcRequestBuilders.post(address.getPath()).header("User-Agent", "FS");
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A body with events of these ids, completed orders each. */
    static String orders(String... ids) {
        return Stream.of(ids).map("""
                        {"id":"%1$s","live":false,"processed":false,"type":"order.completed","created":1780000000000,\
                        "data":{"order":"oRd%1$s","id":"oRd%1$s"}}"""::formatted).collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    static String signature(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
