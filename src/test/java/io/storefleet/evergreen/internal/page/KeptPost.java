package io.storefleet.evergreen.internal.page;

import static org.awaitility.Awaitility.await;

import io.storefleet.post.Letter;
import io.storefleet.post.Sent;
import io.storefleet.post.TenantPost;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** A post that keeps the letters. */
@TestComponent
@Primary
class KeptPost implements TenantPost {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    @Override
    public Sent send(Letter letter) {
        letters.add(letter);
        return new Sent.Accepted();
    }

    List<Letter> to(String address) {
        return letters.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    /** The code of the n-th letter to the address, from 1, once it is there. */
    String code(String address, int number) {
        await().until(() -> to(address).size() >= number);
        var found = CODE.matcher(to(address).get(number - 1).text());
        if (!found.find()) {
            throw new AssertionError("no code in the letter");
        }
        return found.group(1);
    }

    void forget() {
        letters.clear();
    }
}
