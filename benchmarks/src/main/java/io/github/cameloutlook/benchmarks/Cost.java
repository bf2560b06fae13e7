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
package io.github.cameloutlook.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What something took in this JVM.
 *
 * @param cpuNanos  processor time of all threads, the JVM's own included
 * @param bytes     allocated by all threads
 * @param wallNanos elapsed time
 */
record Cost(long cpuNanos, long bytes, long wallNanos) {

    private static final String MARK = "COST ";

    /** Runs a task and measures it. */
    static Cost of(Task task) throws Exception {
        Cost before = now();
        task.run();
        Cost after = now();
        return new Cost(after.cpuNanos - before.cpuNanos, after.bytes - before.bytes, after.wallNanos - before.wallNanos);
    }

    private static Cost now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        // a thread that ended is not counted: pools keep their threads longer than any of these tasks takes
        for (long allocated : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            bytes += Math.max(0, allocated);
        }
        return new Cost(system.getProcessCpuTime(), bytes, System.nanoTime());
    }

    /** One line for the JVM that started this one. */
    String print() {
        return MARK + cpuNanos + " " + bytes + " " + wallNanos;
    }

    static boolean isPrinted(String line) {
        return line.startsWith(MARK);
    }

    static Cost parse(String line) {
        String[] figures = line.substring(MARK.length()).split(" ");
        return new Cost(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
    }

    /** What is measured. */
    interface Task {
        void run() throws Exception;
    }
}
