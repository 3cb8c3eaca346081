package io.storefleet.team.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Passwords of the required length that everybody tries first; one a line in a resource. */
record CommonPasswords(Set<String> lowerCase) {

    static CommonPasswords shipped() {
        try {
            return new CommonPasswords(new ClassPathResource("common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the list holds it, or it is one character or a short pattern over and over. */
    boolean contains(String password) {
        return lowerCase.contains(password) || password.matches("(.{1,4})\\1{2,}.{0,3}");
    }
}
