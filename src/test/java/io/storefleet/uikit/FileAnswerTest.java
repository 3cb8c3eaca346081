package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.fakeservlet.FakeResponse;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser gets that asks for a file. */
class FileAnswerTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static FakeResponse ask(Supplier<FileAnswer.File> file) throws IOException {
        var answer = new FileAnswer(file)
                .unless(NoSuchElementException.class, FileAnswer.NOT_FOUND)
                .unless(IllegalArgumentException.class, FileAnswer.UNFIT);
        var response = VaadinServletResponse.getCurrent();
        answer.handleDownloadRequest(new DownloadEvent(
                VaadinRequest.getCurrent(), response, VaadinSession.getCurrent(), new Anchor().getElement()));
        return (FakeResponse) response.getResponse();
    }

    @Test
    void givesTheFileAndKeepsItOutOfAllCaches() throws Exception {
        var content = "line\r\n1\r\n".getBytes(StandardCharsets.UTF_8);
        var got = ask(() -> new FileAnswer.File("rows.csv", "text/csv; charset=utf-8", out -> out.write(content)));
        assertThat(got.getStatus()).isEqualTo(200);
        assertThat(got.getBuffer().toByteArray()).isEqualTo(content);
        assertThat(got.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(got.getHeader("Content-Disposition")).contains("rows.csv");
        assertThat(got.getContentType()).isEqualTo("text/csv; charset=utf-8");
    }

    @Test
    void answersWithTheStatusOfTheReasonAndNoByteOfAFile() throws Exception {
        var gone = ask(() -> {
            throw new NoSuchElementException();
        });
        assertThat(gone.getStatus()).isEqualTo(404);
        assertThat(gone.getBufferAsString()).isEmpty();
        // A number that is none is an unfit argument.
        assertThat(ask(() -> {
                            throw new NumberFormatException();
                        })
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void hidesNoFailureThatNobodyForesaw() {
        assertThatThrownBy(() -> ask(() -> {
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
