<?php
// Resends a code as the vendor's page describes the call. Knows nothing of this project: an address, a key and a secret are all it is given.
[, $address, $key, $secret] = $argv;
$time = (string) time();
$curl = curl_init("$address/verification/resend");
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_POSTFIELDS => json_encode(['verificationId' => '22206051443051000003', 'channel' => 'sms']),
    CURLOPT_HTTPHEADER => ['Content-Type: application/json;charset=UTF-8', "Api-Key: $key", "Timestamp: $time", 'Sign: ' . md5($key . $secret . $time)],
]);
echo curl_exec($curl);
