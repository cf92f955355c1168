/**
 * Walks over the keys of French and American keyboards, and runs of digits and letters, as far as anybody
 * goes: what people type of them is a beginning. Likeliest first, roughly.
 *
 * Our own list, facts of the keyboards; the order is an estimate.
 */
// biome-ignore format: a list is read by the line
export const keyboardWalks: readonly string[] = [
  // Digits in a row, from one, from zero, and back.
  '12345678901234567890', '123456789123456789', '01234567890123456789', '12345678910111213141516',
  '123456789987654321', '1234567890987654321', '09876543210987654321', '98765432109876543210',
  '987654321987654321', '12345678900987654321', '0102030405060708090', '102030405060708090',
  '12345654321', '123454321234543', '13579246801357924680', '24681012141618202224',
  // Rows of letters, one behind the other.
  'azertyuiopqsdfghjklmwxcvbn', 'qwertyuiopasdfghjklzxcvbnm', 'azertyqsdfghwxcvbn',
  'qwertyasdfghzxcvbn', 'azertyuiopazertyuiop', 'qwertyuiopqwertyuiop', 'azertyuiop1234567890',
  'qwertyuiop1234567890', '1234567890azertyuiop', '1234567890qwertyuiop', 'qsdfghjklmwxcvbn',
  'asdfghjklzxcvbnm', 'qsdfghjklmqsdfghjklm', 'asdfghjklasdfghjkl', 'wxcvbnqsdfghazerty',
  'zxcvbnmasdfghjklqwertyuiop', 'azertyuioppoiuytreza', 'qwertyuioppoiuytrewq',
  'poiuytrezamlkjhgfdsqnbvcxw', 'poiuytrewqlkjhgfdsamnbvcxz', 'mlkjhgfdsqmlkjhgfdsq',
  'azertyytreza', 'qwertyytrewq', 'wxcvbnwxcvbnwxcvbn', 'zxcvbnmzxcvbnm', 'azertyazertyazerty',
  'qwertyqwertyqwerty', 'azerazerazerazer', 'qwerqwerqwerqwer', 'azertazertazert',
  'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba',
  // Columns, down, or down and up.
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '1qazxsw23edcvfr45tgbnhy6', 'qazwsxedcrfvtgbyhnujmikolp',
  'zaq12wsxcde34rfvbgt56yhn', '1aqw2zsx3edc4rfv5tgb6yhn', '1aqwxsz23edcvfr45tgbnhy6',
  'aqwzsxedcrfvtgbyhnujikolp', 'wqa1xsz2cde3vfr4bgt5nhy6', 'zaqxswcdevfrbgtnhymjukilop',
  'qawsedrftgyhujikolp', 'qaqwszsxedcrfvtgb', 'azqswxedcrfvtgb',
  // A digit and a letter in turn.
  '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', '1a2z3e4r5t6y7u8i9o0p',
  'a1z2e3r4t5y6u7i8o9p0', 'a1b2c3d4e5f6g7h8i9j0', '1a2b3c4d5e6f7g8h9i0j', '12qw34er56ty78ui90op',
  '12az34er56ty78ui90op', '123qwe456rty789uio', '123aze456rty789uio', 'aze123rty456uio789',
  'qwe123rty456uio789', '123abc456def789ghi', 'abc123def456ghi789', '1qa2ws3ed4rf5tg6yh',
  '1aq2zs3ed4rf5tg6yh', 'a1s2d3f4g5h6j7k8l9',
  // Blocks of keys.
  'azeqsdwxcazeqsdwxc', 'qweasdzxcqweasdzxc', '123azeqsdwxc', '123qweasdzxc', 'azeqsdwxc123456',
  'qweasdzxc123456', 'azerqsdfwxcv', 'qwerasdfzxcv', '1234azerqsdfwxcv', '1234qwerasdfzxcv',
  '123azeqsd456rtyfgh', '123456azertyqsdfgh', '123456qwertyasdfgh', 'azerty123456azerty',
  'qwerty123456qwerty', '123456azerty123456', '123456qwerty123456', '789456123789456123',
  '147258369147258369', '741852963741852963', '963852741963852741', '159357159357159357',
  '159753159753159753', '159357456852159357', '147852369147852369', '123321123321123321',
  '123123123123123123', '121212121212121212', '112233445566778899', '111222333444555666777',
  '111122223333444455556666', '789789789789789789', '456456456456456456', '147147147147147147',
  '123654789123654789', '159263487159263487', '101010101010101010', '010101010101010101',
  // The row of digits without the shift key, on a French keyboard; with it, on an American one.
  "&é\"'(-è_çà)=&é\"'(-è_çà)=", '!@#$%^&*()_+!@#$%^&*()_+', 'azerty&é"\'(-è_çà)=', '1234&é"\'1234&é"\'',
  '1234!@#$1234!@#$', '1234qwer!@#$', '1q2w3e4r!@#$',
]
