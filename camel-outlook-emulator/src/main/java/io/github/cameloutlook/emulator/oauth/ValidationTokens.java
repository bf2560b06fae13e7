/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.emulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jwt.JWTClaimsSet;

/**
 * Makes the tokens that come with notifications of resource data: by them a listener knows who sends. There is one for
 * each pair of application and tenant.
 */
public final class ValidationTokens {

    /** The application that notifications come from. */
    public static final String PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";

    private static final Duration LIFETIME = Duration.ofHours(24);
    /** Signing takes about a millisecond, too long for every request. */
    private static final Duration REUSED_FOR = Duration.ofMinutes(5);
    private static final int MAXIMUM_REMEMBERED = 1_000;

    /** How a token says who made it for whom. */
    public enum Version {
        /** Issuer {@code https://sts.windows.net/{tenant}/}, publisher in {@code appid}. */
        V1,
        /** Issuer {@code https://login.microsoftonline.com/{tenant}/v2.0}, publisher in {@code azp}. */
        V2
    }

    /** What is wrong with a token that is made to be refused. */
    public enum Flaw {
        /** Signed by somebody else in the name of a key of the directory. */
        SIGNATURE,
        /** Signed with a key that the directory does not know. */
        KEY,
        /** Made for another application than the service's sender of notifications. */
        PUBLISHER,
        /** Valid until an hour ago. */
        EXPIRED,
        /** Meant for another application. */
        AUDIENCE,
        /** Made by somebody else than the tenant's directory. */
        ISSUER
    }

    private record Reusable(String token, String key, Version version, Instant made) {
    }

    private final SigningKey key;
    private final Clock clock;
    private final SigningKey foreignKey = new SigningKey();
    private final Map<String, Reusable> reusable = new LinkedHashMap<>();
    private volatile Version version = Version.V1;

    ValidationTokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The form of tokens from now on; {@link Version#V1} unless told otherwise. */
    public void version(Version version) {
        this.version = version;
    }

    /** A good token. */
    public synchronized String token(String application, String tenant) {
        Instant now = clock.instant();
        String name = application + ' ' + tenant;
        Reusable known = reusable.get(name);
        if (known != null && known.version() == version && known.key().equals(key.id()) && !now.isBefore(known.made())
                && now.isBefore(known.made().plus(REUSED_FOR))) {
            return known.token();
        }
        if (reusable.size() >= MAXIMUM_REMEMBERED) {
            reusable.clear();
        }
        String token = key.sign(claims(application, tenant, now, null));
        reusable.put(name, new Reusable(token, key.id(), version, now));
        return token;
    }

    /** A token with one thing wrong. */
    public String flawed(String application, String tenant, Flaw flaw) {
        JWTClaimsSet claims = claims(application, tenant, clock.instant(), flaw);
        return switch (flaw) {
            case SIGNATURE -> foreignKey.sign(claims, key.id());
            case KEY -> foreignKey.sign(claims);
            default -> key.sign(claims);
        };
    }

    private JWTClaimsSet claims(String application, String tenant, Instant now, Flaw flaw) {
        // the listener's clock is not moved with the emulator's: the token is good by both
        Instant real = Instant.now();
        Instant earlier = now.isBefore(real) ? now : real;
        Instant later = now.isBefore(real) ? real : now;
        Instant made = flaw == Flaw.EXPIRED ? earlier.minus(LIFETIME).minus(Duration.ofHours(1)) : earlier;
        Instant expires = flaw == Flaw.EXPIRED ? made.plus(LIFETIME) : later.plus(LIFETIME);
        String publisher = flaw == Flaw.PUBLISHER ? "11112222-bbbb-3333-cccc-4444dddd5555" : PUBLISHER;
        boolean first = version == Version.V1;
        String issuer = flaw == Flaw.ISSUER ? "https://sts.example.net/"
                : first ? "https://sts.windows.net/" : "https://login.microsoftonline.com/";
        return new JWTClaimsSet.Builder()
                .audience(flaw == Flaw.AUDIENCE ? "99998888-7777-6666-5555-444433332222" : application)
                .issuer(issuer + tenant + (first ? "/" : "/v2.0"))
                .issueTime(Date.from(made))
                .notBeforeTime(Date.from(made))
                .expirationTime(Date.from(expires))
                .claim(first ? "appid" : "azp", publisher)
                .claim(first ? "appidacr" : "azpacr", "2")
                .claim("tid", tenant)
                .claim("uti", UUID.randomUUID().toString())
                .claim("ver", first ? "1.0" : "2.0")
                .build();
    }
}
