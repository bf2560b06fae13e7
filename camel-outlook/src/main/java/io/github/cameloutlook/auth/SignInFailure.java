package io.github.cameloutlook.auth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.aad.msal4j.MsalServiceException;

/** Tells what a failure of MSAL means. */
final class SignInFailure {

    private static final Pattern CODE = Pattern.compile("AADSTS\\d+");
    private static final Pattern TRACE = Pattern.compile("\\s*(Trace ID|Correlation ID|Timestamp):.*", Pattern.DOTALL);

    private SignInFailure() {
    }

    static TokenException of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof TokenException known) { // found out below MSAL, see SignInHttp
                return known;
            }
            if (cause instanceof MsalServiceException service) {
                return refused(service);
            }
        }
        return TokenException.refused("the sign-in failed: " + withoutTrace(failure.getMessage()), null, null, failure);
    }

    private static TokenException refused(MsalServiceException failure) {
        Matcher matcher = CODE.matcher(String.valueOf(failure.getMessage()));
        String code = matcher.find() ? matcher.group() : failure.errorCode();
        return TokenException.refused(withoutTrace(failure.getMessage()), code, SignInHints.of(code), failure);
    }

    /** What follows the reason are trace ids and time stamps. */
    private static String withoutTrace(String message) {
        return message == null ? "no reason given" : TRACE.matcher(message).replaceFirst("").replaceAll("\\s+", " ").strip();
    }
}
