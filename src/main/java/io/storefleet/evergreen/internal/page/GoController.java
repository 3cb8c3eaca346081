package io.storefleet.evergreen.internal.page;

import io.storefleet.evergreen.internal.Door;
import io.storefleet.evergreen.internal.Entry;
import io.storefleet.evergreen.internal.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page a customer opens. Looking at it does nothing but count; a code is sent and checked by forms. The way on to
 * FastSpring is no form's answer: browsers would hold a form's policy against where it leads in the end.
 */
@Controller
@RequestMapping(GoPlace.PATH)
class GoController {

    private final Door door;
    private final GoAnswers answers;

    GoController(Door door, GoAnswers answers) {
        this.door = door;
        this.answers = answers;
    }

    @GetMapping("/{token}")
    ResponseEntity<String> start(@PathVariable String token, HttpServletRequest request) {
        return at(token, request, (visit, place) -> {
            if (request.getMethod().equals("GET")) {
                door.opened(visit);
            }
            return answers.page(GoScreen.START, visit, place, Map.of());
        });
    }

    /** Sends a code and says so in the same words whether or not there is an address to send it to. */
    @PostMapping("/{token}/code")
    ResponseEntity<String> send(@PathVariable String token, HttpServletRequest request) {
        return step(
                token,
                request,
                (visit, place) -> door.sendCode(visit, place.language())
                        ? answers.seeOther(place, "code")
                        : answers.tooMany(visit, place));
    }

    @GetMapping("/{token}/code")
    ResponseEntity<String> code(@PathVariable String token, HttpServletRequest request) {
        return at(token, request, (visit, place) -> answers.page(GoScreen.CODE, visit, place, Map.of()));
    }

    @PostMapping("/{token}/open")
    ResponseEntity<String> open(
            @PathVariable String token,
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request) {
        return step(token, request, (visit, place) -> switch (door.tryCode(visit, typed.replaceAll("\\s", ""))) {
            case Entry.Passed(var pass) -> answers.passed(place, pass);
            case Entry.Enough _ -> answers.tooMany(visit, place);
            default -> answers.wrongCode(visit, place);
        });
    }

    /** Shown while the next step asks FastSpring, which may take some seconds. */
    @GetMapping("/{token}/open")
    ResponseEntity<String> opening(
            @PathVariable String token,
            @CookieValue(name = GoAnswers.PASS, required = false) @Nullable String pass,
            HttpServletRequest request) {
        return at(
                token,
                request,
                (visit, place) -> pass == null ? answers.seeOther(place, "") : answers.opening(visit, place));
    }

    @GetMapping("/{token}/through")
    ResponseEntity<String> through(
            @PathVariable String token,
            @CookieValue(name = GoAnswers.PASS, required = false) @Nullable String pass,
            HttpServletRequest request) {
        return at(token, request, (visit, place) -> switch (door.enter(visit, pass)) {
            case Entry.Through(var login) -> answers.through(place, login);
            case Entry.Wait _ -> answers.waiting(visit, place);
            case Entry.GivenUp _ -> answers.sorry(visit, place);
            default -> answers.seeOther(place, "");
        });
    }

    /** Anything else below is nothing, told in the same words. */
    @RequestMapping("/**")
    ResponseEntity<String> nothing(HttpServletRequest request) {
        return answers.nothing(GoPlace.of("", request));
    }

    /** A form's step: counted for the caller first, whatever the address, and not taken from another site's page. */
    private ResponseEntity<String> step(
            String token, HttpServletRequest request, BiFunction<Visit, GoPlace, ResponseEntity<String>> answer) {
        if (!door.admits(request.getRemoteAddr())) {
            return answers.enough(GoPlace.of("", request));
        }
        var from = request.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin")
                ? at(token, request, answer)
                : at(token, request, (visit, place) -> answers.seeOther(place, ""));
    }

    private ResponseEntity<String> at(
            String token, HttpServletRequest request, BiFunction<Visit, GoPlace, ResponseEntity<String>> answer) {
        var place = GoPlace.of(token, request);
        return door.visit(token).map(visit -> answer.apply(visit, place)).orElseGet(() -> answers.nothing(place));
    }
}
