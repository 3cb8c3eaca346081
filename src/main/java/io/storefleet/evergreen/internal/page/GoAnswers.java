package io.storefleet.evergreen.internal.page;

import io.storefleet.evergreen.internal.Door;
import io.storefleet.evergreen.internal.Visit;
import io.storefleet.fastspring.SecretUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the public page answers, with status, way on and the pass. */
@Component
class GoAnswers {

    /** Proves to the steps after it that the code was right; it reaches no other page. */
    static final String PASS = "pass";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    // Longer than a pass is good for, so that its end can be told from its absence.
    private static final Duration PASS_KEPT = Duration.ofMinutes(15);
    private static final int AGAIN_SECONDS = 4;

    private final Door door;
    private final GoPages pages;

    GoAnswers(Door door, GoPages pages) {
        this.door = door;
        this.pages = pages;
    }

    ResponseEntity<String> nothing(GoPlace place) {
        return html(HttpStatus.NOT_FOUND, pages.nothing(place.language()));
    }

    ResponseEntity<String> enough(GoPlace place) {
        return html(HttpStatus.TOO_MANY_REQUESTS, pages.enough(place.language()));
    }

    ResponseEntity<String> page(GoScreen screen, Visit visit, GoPlace place, Map<String, Object> more) {
        return html(HttpStatus.OK, drawn(screen, visit, place, more));
    }

    ResponseEntity<String> tooMany(Visit visit, GoPlace place) {
        return html(HttpStatus.TOO_MANY_REQUESTS, drawn(GoScreen.ENOUGH, visit, place, Map.of()));
    }

    ResponseEntity<String> wrongCode(Visit visit, GoPlace place) {
        var problem = pages.say("evergreen.page.code.wrong", place.language(), null);
        return html(HttpStatus.UNPROCESSABLE_CONTENT, drawn(GoScreen.CODE, visit, place, Map.of("problem", problem)));
    }

    ResponseEntity<String> passed(GoPlace place, String pass) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(place.uri("open"))
                .header(HttpHeaders.SET_COOKIE, cookie(place, pass, PASS_KEPT))
                .build();
    }

    ResponseEntity<String> opening(Visit visit, GoPlace place) {
        return page(GoScreen.OPENING, visit, place, Map.of("refresh", "0;url=" + place.step("through")));
    }

    ResponseEntity<String> waiting(Visit visit, GoPlace place) {
        return page(GoScreen.WAITING, visit, place, Map.of("refresh", AGAIN_SECONDS + ";url=" + place.step("through")));
    }

    ResponseEntity<String> sorry(Visit visit, GoPlace place) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.SET_COOKIE, cookie(place, "", Duration.ZERO))
                .body(drawn(GoScreen.SORRY, visit, place, Map.of()));
    }

    /** On to FastSpring's own page, which is all this address ever leads to. */
    ResponseEntity<String> through(GoPlace place, SecretUrl login) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(login.reveal()))
                .header(HttpHeaders.SET_COOKIE, cookie(place, "", Duration.ZERO))
                .build();
    }

    ResponseEntity<String> seeOther(GoPlace place, String step) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(place.uri(step))
                .build();
    }

    private String drawn(GoScreen screen, Visit visit, GoPlace place, Map<String, Object> more) {
        return pages.page(screen, place, door.brand(visit), more);
    }

    private static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status).contentType(HTML).body(page);
    }

    private static String cookie(GoPlace place, String value, Duration age) {
        return ResponseCookie.from(PASS, value)
                .path(place.root())
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .maxAge(age)
                .build()
                .toString();
    }
}
