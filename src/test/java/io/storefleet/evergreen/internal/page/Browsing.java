package io.storefleet.evergreen.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A customer's browser without scripts, through the whole security chain; it follows no redirect unasked. */
public final class Browsing {

    private final MockMvc web;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    public Browsing(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        headers.put("Accept-Language", "en");
    }

    /** What came back. */
    public record Answer(int statusCode, HttpHeaders headers, String body) {

        static Answer of(MockHttpServletResponse response) {
            var all = new TreeMap<String, List<String>>();
            response.getHeaderNames().forEach(name -> all.put(name, response.getHeaders(name)));
            return new Answer(
                    response.getStatus(),
                    HttpHeaders.of(all, (name, value) -> true),
                    new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }

        public Optional<String> location() {
            return headers.firstValue("Location");
        }

        /** Nothing runs on it, frames it, keeps it or learns of it. */
        public void assertStrict() {
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'none'");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(body).doesNotContain("style=", "<script", "onclick");
        }
    }

    public Browsing with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, Map.of());
    }

    public Answer head(String path) {
        return send(HttpMethod.HEAD, path, Map.of());
    }

    public Answer post(String path) {
        return send(HttpMethod.POST, path, Map.of());
    }

    public Answer post(String path, String name, String value) {
        return send(HttpMethod.POST, path, Map.of(name, value));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Answer send(HttpMethod method, String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, URI.create(path));
        form.forEach(request::param);
        headers.forEach(request::header);
        cookies.forEach((name, value) -> request.cookie(new Cookie(name, value)));
        try {
            var answer = Answer.of(web.perform(request).andReturn().getResponse());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
