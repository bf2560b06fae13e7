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
package io.github.cameloutlook.emulator;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookEmulatorMainTest {

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --auth perhaps          | expected one of [any, strict]
            --mailbox alice         | --mailbox takes addresses like alice@contoso.com
            --seed /does/not/exist  | --seed must name a directory
            --application nobody    | --application takes a client id, a colon and a secret
            --send-as alice         | --send-as takes a mailbox, = and the address
            --submission-delay PT-1S | --submission-delay must not be negative
            --notification-delay PT-1S | --notification-delay must not be negative
            --validation-tokens v3  | expected one of [V1, V2]
            --port 70000            | --port must be between 0 and 65535
            --logon negotiate       | start the emulator from Java for it
            --user a@b.c:secret     | --user needs --logon
            --logon basic --user nobody | --user takes an address, a colon and a password
            --port many             | Invalid value for option '--port'
            --colour blue           | Unknown option
            """)
    void wrongUseIsExplained(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(sentence).contains("Usage: camel-outlook-emulator");
    }

    @Test
    void aPortThatIsTakenIsOneSentence() {
        try (OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().build()) {
            emulator.start();
            String port = emulator.baseUrl().substring(emulator.baseUrl().lastIndexOf(':') + 1);
            assertThat(run("--port", port)).isEqualTo(CommandLine.ExitCode.SOFTWARE);
            assertThat(errors.toString()).contains("cannot listen on 127.0.0.1:" + port).hasLineCount(1);
        }
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isEqualTo(CommandLine.ExitCode.OK);
        assertThat(output.toString()).contains("--port", "--mailbox", "--seed", "--auth", "--journal", "--tls", "--host",
                "--send-as", "--submission-delay", "--notification-delay", "--any-listener-certificate", "--any-listener-host",
                "--validation-tokens", "--logon", "--user", "--extended-protection");
    }

    private int run(String... arguments) {
        CommandLine command = OutlookEmulatorMain.command();
        command.setErr(new PrintWriter(errors));
        command.setOut(new PrintWriter(output));
        return command.execute(arguments);
    }
}
