package io.storefleet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import io.storefleet.testing.KaribuViewTest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a page is answered, and answered again when it has not heard. */
class PackedAnswersTest extends KaribuViewTest {

    private final PackedAnswers answers = new PackedAnswers();

    PackedAnswersTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void answersAgainWhatGotLostAndKeepsItPackedUntilThen() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            UI.getCurrent().getElement().setProperty("sf-test", "ä word, ".repeat(2_000));
            var call = call(UI.getCurrent().getInternals().getLastProcessedClientToServerId() + 1);
            var first = answer(call);
            assertThat(first).contains("ä word");
            assertThat(UI.getCurrent().getInternals().getLastRequestResponse()).isNull();
            assertThat(answer(call)).isEqualTo(first);
            assertThat(answer(call)).isEqualTo(first);
            var next = answer(call(UI.getCurrent().getInternals().getLastProcessedClientToServerId() + 1));
            assertThat(next).doesNotContain("ä word");
            assertThat(UI.getCurrent().getInternals().getLastRequestResponse())
                    .as("a short answer stays as it is")
                    .isNotNull();
        });
    }

    @Test
    void packsToLessAndBack() {
        var text = "für 1 € je Stück; ".repeat(500);
        var packed = PackedText.of(text);
        assertThat(packed.size()).isLessThan(text.length() / 10);
        assertThat(packed.text()).isEqualTo(text);
        var noise = new StringBuilder();
        new java.util.Random(7).ints(5_000, 0, 0xd000).forEach(each -> noise.append((char) each));
        assertThat(PackedText.of(noise.toString()).text()).isEqualTo(noise.toString());
    }

    private static String call(int number) {
        return "{\"csrfToken\":\"%s\",\"syncId\":%d,\"clientId\":%d,\"rpc\":[]}"
                .formatted(
                        UI.getCurrent().getCsrfToken(),
                        UI.getCurrent().getInternals().getServerSyncId(),
                        number);
    }

    private String answer(String call) throws Exception {
        var service = (VaadinServletService) VaadinSession.getCurrent().getService();
        var real = ((VaadinServletRequest) VaadinRequest.getCurrent()).getHttpServletRequest();
        var request = new VaadinServletRequest(
                new HttpServletRequestWrapper(real) {
                    @Override
                    public String getParameter(String name) {
                        return name.equals("v-uiId")
                                ? String.valueOf(UI.getCurrent().getUIId())
                                : super.getParameter(name);
                    }
                },
                service);
        var written = new StringWriter();
        answers.synchronizedHandleRequest(VaadinSession.getCurrent(), request, response(written), call)
                .orElseThrow()
                .writeResponse();
        return written.toString();
    }

    private static VaadinResponse response(StringWriter written) {
        return (VaadinResponse) Proxy.newProxyInstance(
                VaadinResponse.class.getClassLoader(),
                new Class<?>[] {VaadinResponse.class},
                (proxy, method, facts) -> {
                    if (method.getName().equals("getWriter")) {
                        return new PrintWriter(written, true);
                    }
                    if (method.getName().equals("getOutputStream")) {
                        return new java.io.OutputStream() {
                            private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

                            @Override
                            public void write(int one) {
                                bytes.write(one);
                            }

                            @Override
                            public void write(byte[] many, int from, int count) {
                                written.append(new String(many, from, count, java.nio.charset.StandardCharsets.UTF_8));
                            }
                        };
                    }
                    return null;
                });
    }
}
