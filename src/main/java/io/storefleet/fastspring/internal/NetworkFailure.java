package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.Transport;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.fastspring.UnreadableAnswer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells from a transport's exception why there is no answer; its message is dropped, for it may quote the answer. */
final class NetworkFailure {

    private NetworkFailure() {}

    static FastSpringException of(CallTrace trace, IOException failure) {
        List<Throwable> chain = Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .limit(10)
                .toList();
        if (holds(chain, Transport.TooLarge.class)) {
            return new UnreadableAnswer(trace, UnreadableAnswer.Reason.TOO_LARGE);
        }
        if (holds(chain, ZipException.class)) {
            return new UnreadableAnswer(trace, UnreadableAnswer.Reason.NOT_JSON);
        }
        if (holds(chain, ProtocolException.class)) {
            return new UnreadableAnswer(trace, UnreadableAnswer.Reason.NOT_HTTP);
        }
        Unreachable.Reason reason = reason(chain);
        boolean broken = reason == Unreachable.Reason.TLS && chain.stream().noneMatch(NetworkFailure::isHandshake);
        boolean unconnected = holds(chain, HttpConnectTimeoutException.class);
        return new Unreachable(trace, reason, broken || reason.mayHaveArrived() && !unconnected);
    }

    private static Unreachable.Reason reason(List<Throwable> chain) {
        if (holds(chain, HttpTimeoutException.class) || holds(chain, SocketTimeoutException.class)) {
            return Unreachable.Reason.TIMEOUT;
        }
        if (holds(chain, UnresolvedAddressException.class) || holds(chain, UnknownHostException.class)) {
            return Unreachable.Reason.UNKNOWN_HOST;
        }
        if (holds(chain, ConnectException.class) || holds(chain, NoRouteToHostException.class)) {
            return Unreachable.Reason.REFUSED;
        }
        // A connection that breaks under TLS is wrapped in an SSLException, too.
        if (holds(chain, SSLException.class) && !holds(chain, SocketException.class)) {
            return Unreachable.Reason.TLS;
        }
        return Unreachable.Reason.CONNECTION_LOST;
    }

    private static boolean holds(List<Throwable> chain, Class<? extends Throwable> kind) {
        return chain.stream().anyMatch(kind::isInstance);
    }

    /** Only a failed handshake proves that nothing was sent; a record may also be spoiled later. */
    private static boolean isHandshake(Throwable failure) {
        return failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
    }
}
